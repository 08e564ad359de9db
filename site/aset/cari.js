/* Pencarian: membaca indeks Pagefind yang terletak di sebelah halaman. Tidak memuat apa pun dari luar. */
(() => {
  "use strict";
  const SEKALI = 10;
  const TERPANJANG = 110;
  const akar = new URL("..", document.currentScript.src);
  const formulir = document.querySelector(".cari-besar");
  const kolom = formulir.elements.q;
  const keterangan = document.getElementById("cari-keterangan");
  const daftar = document.getElementById("cari-hasil");
  const lagi = document.getElementById("cari-lagi");
  const saring = document.getElementById("cari-saring");
  const awal = keterangan.textContent;
  const SARINGAN = { bagian: "Bagian", jenis: "Jenis skema", bidang: "Bidang", jenjang: "Jenjang KKNI" };
  const NAMA = { kkni: "KKNI", okupasi: "Okupasi", klaster: "Klaster" };
  const pilihan = {};
  let mesin = null;
  let hasil = [];
  let tampil = 0;
  let giliran = 0;

  async function siap() {
    if (!mesin) {
      mesin = import(new URL("pagefind/pagefind.js", akar)).then(async (modul) => {
        await modul.options({ baseUrl: akar.pathname, excerptLength: 24 });
        return modul;
      });
    }
    return mesin;
  }

  /* Kutipan berisi HTML; yang diambil hanya teks dan penandanya. */
  function kutipan(html) {
    const isi = new DOMParser().parseFromString(html, "text/html").body;
    const hasil = document.createElement("p");
    for (const simpul of isi.childNodes) {
      const tanda = simpul.nodeName === "MARK" ? document.createElement("mark") : null;
      const teks = document.createTextNode(simpul.textContent);
      if (tanda) tanda.append(teks);
      hasil.append(tanda || teks);
    }
    return hasil;
  }

  function tautan(url, teks, kelas) {
    const a = document.createElement("a");
    a.href = url;
    a.textContent = teks;
    if (kelas) a.className = kelas;
    return a;
  }

  function butir(data) {
    const li = document.createElement("li");
    li.append(tautan(data.url, data.meta.title || data.url, "judul"));
    const { jenis } = data.meta;
    if (jenis) {
      const cap = document.createElement("span");
      cap.className = "cap";
      cap.textContent = jenis;
      li.append(" ", cap);
    }
    li.append(kutipan(data.excerpt));
    const bagian = tempat(data);
    if (bagian.length) {
      const ul = document.createElement("ul");
      for (const each of bagian) {
        const sub = document.createElement("li");
        const teks = each.text.length > TERPANJANG ? `${each.text.slice(0, TERPANJANG)} ...` : each.text;
        sub.append(tautan(`${data.url}#${each.id}`, teks));
        ul.append(sub);
      }
      li.append(ul);
    }
    return li;
  }

  /* Jangkar terdekat sebelum setiap kata yang cocok (sebuah KUK, elemen, atau bagian halaman); yang paling cocok dulu. */
  function tempat(data) {
    const dekat = new Map();
    for (const letak of data.locations) {
      const jangkar = data.anchors.findLast((each) => each.location <= letak);
      if (jangkar && jangkar.id !== "isi" && jangkar.text) dekat.set(jangkar, (dekat.get(jangkar) ?? 0) + 1);
    }
    return [...dekat].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([jangkar]) => jangkar);
  }

  async function tampilkan(ini) {
    const lembar = hasil.slice(tampil, tampil + SEKALI);
    const data = await Promise.all(lembar.map((each) => each.data()));
    if (ini !== giliran) return;
    daftar.append(...data.map(butir));
    tampil += lembar.length;
    lagi.hidden = tampil >= hasil.length;
  }

  async function cari() {
    const ini = ++giliran;
    const kata = kolom.value.trim();
    const alamat = new URL(location.href);
    const saringan = terpilih();
    for (const [nama, nilai] of Object.entries({ q: kata, ...saringan })) {
      if (nilai) alamat.searchParams.set(nama, nilai);
      else alamat.searchParams.delete(nama);
    }
    const disaring = Object.values(saringan).some(Boolean);
    if (location.protocol !== "file:") history.replaceState(null, "", alamat);
    let temuan = [];
    if (kata || disaring) {
      try {
        const filters = Object.fromEntries(Object.entries(saringan).filter(([, nilai]) => nilai));
        temuan = (await (await siap()).search(kata || null, { filters })).results;
      } catch {
        keterangan.textContent = "Pencarian hanya bekerja bila situs dibuka lewat server web, bukan langsung dari berkas.";
        return;
      }
    }
    if (ini !== giliran) return;
    hasil = temuan;
    tampil = 0;
    daftar.replaceChildren();
    const syarat = [kata && `memuat "${kata}"`, disaring && "sesuai saringan"].filter(Boolean).join(" dan ");
    keterangan.textContent = !syarat ? awal : hasil.length ? `${hasil.length} halaman ${syarat}.` : `Tidak ada halaman yang ${syarat}.`;
    await tampilkan(ini);
  }

  function terpilih() {
    return Object.fromEntries(Object.keys(SARINGAN).map((nama) => [nama, pilihan[nama]?.value ?? minta.get(nama) ?? ""]));
  }

  /* Saringan yang ada nilainya di situs ini; jenis, bidang, dan jenjang hanya dimiliki skema. */
  async function siapkanSaringan() {
    const ada = await (await siap()).filters();
    for (const [nama, judul] of Object.entries(SARINGAN)) {
      const nilai = Object.entries(ada[nama] ?? {}).sort(([a], [b]) => a.localeCompare(b, "id", { numeric: true }));
      if (!nilai.length) continue;
      const kotak = document.createElement("div");
      const label = document.createElement("label");
      const daftarNilai = document.createElement("select");
      daftarNilai.append(new Option("Semua", ""));
      for (const [satu, jumlah] of nilai) daftarNilai.append(new Option(`${NAMA[satu] ?? satu} (${jumlah})`, satu));
      daftarNilai.value = minta.get(nama) ?? "";
      if (!daftarNilai.value) daftarNilai.value = "";
      daftarNilai.addEventListener("change", cari);
      daftarNilai.id = label.htmlFor = `cari-${nama}`;
      label.textContent = judul;
      kotak.append(label, daftarNilai);
      saring.append(kotak);
      pilihan[nama] = daftarNilai;
    }
    saring.hidden = !Object.keys(pilihan).length;
  }

  const minta = new URLSearchParams(location.search);
  let jeda;
  kolom.addEventListener("input", () => {
    clearTimeout(jeda);
    jeda = setTimeout(cari, 200);
  });
  formulir.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    clearTimeout(jeda);
    cari();
  });
  lagi.addEventListener("click", () => tampilkan(giliran));
  kolom.value = minta.get("q") || "";
  if (location.protocol !== "file:") siapkanSaringan().catch(() => {});
  if (kolom.value || Object.keys(SARINGAN).some((nama) => minta.get(nama))) cari();
  else kolom.focus();
})();
