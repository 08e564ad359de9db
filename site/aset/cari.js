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
  const awal = keterangan.textContent;
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

  /* Jangkar terdekat sebelum setiap kata yang cocok: sebuah KUK, elemen, atau bagian halaman. */
  function tempat(data) {
    const dekat = new Map();
    for (const letak of data.locations) {
      const jangkar = data.anchors.findLast((each) => each.location <= letak);
      if (jangkar && jangkar.id !== "isi" && jangkar.text) dekat.set(jangkar.id, jangkar);
      if (dekat.size >= 3) break;
    }
    return [...dekat.values()];
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
    if (kata) alamat.searchParams.set("q", kata);
    else alamat.searchParams.delete("q");
    if (location.protocol !== "file:") history.replaceState(null, "", alamat);
    let temuan = [];
    if (kata) {
      try {
        temuan = (await (await siap()).search(kata)).results;
      } catch {
        keterangan.textContent = "Pencarian hanya bekerja bila situs dibuka lewat server web, bukan langsung dari berkas.";
        return;
      }
    }
    if (ini !== giliran) return;
    hasil = temuan;
    tampil = 0;
    daftar.replaceChildren();
    keterangan.textContent = !kata ? awal : hasil.length ? `${hasil.length} halaman memuat "${kata}".` : `Tidak ada halaman yang memuat "${kata}".`;
    await tampilkan(ini);
  }

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
  kolom.value = new URLSearchParams(location.search).get("q") || "";
  if (kolom.value) cari();
  else kolom.focus();
})();
