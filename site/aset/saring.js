/* Menyaring sebuah daftar menurut atribut data- butirnya. Tanpa JavaScript seluruh daftar tampil.
   <div data-saring="skema" data-saring-menurut="bidang:Bidang,jenis:Jenis"> ... <li data-bidang="..." data-jenis="..."> */
(() => {
  "use strict";
  const minta = new URLSearchParams(location.search);
  const NAMA = { kkni: "KKNI", okupasi: "Okupasi", klaster: "Klaster" };

  let nomor = 0;
  function label(judul, isian) {
    const satu = document.createElement("div");
    const nama = document.createElement("label");
    isian.id = nama.htmlFor = `saring-${++nomor}`;
    nama.textContent = judul;
    satu.append(nama, isian);
    return satu;
  }

  function siapkan(akar) {
    const menurut = akar.dataset.saringMenurut.split(",").map((each) => each.split(":"));
    const butir = [...akar.querySelectorAll(menurut.map(([nama]) => `[data-${nama}]`).join(","))];
    if (butir.length < 2) return;
    const kotak = document.createElement("form");
    kotak.className = "saring";
    kotak.setAttribute("role", "search");
    kotak.setAttribute("aria-label", `Saring ${akar.dataset.saring}`);
    const kata = document.createElement("input");
    kata.type = "search";
    kata.autocomplete = "off";
    kata.value = minta.get("saring") ?? "";
    kotak.append(label("Kata pada judul", kata));
    const pilihan = menurut.map(([nama, judul]) => {
      const nilai = [...new Set(butir.map((each) => each.dataset[nama]).filter(Boolean))];
      nilai.sort((a, b) => a.localeCompare(b, "id", { numeric: true }));
      const daftar = document.createElement("select");
      daftar.append(new Option("Semua", ""), ...nilai.map((each) => new Option(NAMA[each] ?? each, each)));
      daftar.value = nilai.includes(minta.get(nama)) ? minta.get(nama) : "";
      if (nilai.length > 1) kotak.append(label(judul, daftar));
      return [nama, daftar];
    });
    const hitungan = document.createElement("p");
    hitungan.setAttribute("role", "status");
    kotak.append(hitungan);
    (akar.querySelector("[data-saring-tempat]") ?? akar).prepend(kotak);

    function saring() {
      const dicari = kata.value.trim().toLocaleLowerCase("id").split(/\s+/).filter(Boolean);
      let tampil = 0;
      for (const each of butir) {
        const teks = each.textContent.toLocaleLowerCase("id");
        const cocok = dicari.every((satu) => teks.includes(satu))
          && pilihan.every(([nama, daftar]) => !daftar.value || each.dataset[nama] === daftar.value);
        each.hidden = !cocok;
        tampil += cocok;
      }
      for (const daftar of new Set(butir.map((each) => each.parentElement))) {
        const kosong = [...daftar.children].every((each) => each.hidden);
        daftar.hidden = kosong;
        const judul = daftar.previousElementSibling;
        if (judul && /^H[2-6]$/.test(judul.tagName)) judul.hidden = kosong;
      }
      hitungan.textContent = tampil === butir.length
        ? `${tampil} ${akar.dataset.saring}.`
        : `${tampil} dari ${butir.length} ${akar.dataset.saring}.`;
    }

    function ingat() {
      if (location.protocol === "file:") return;
      const alamat = new URL(location.href);
      for (const [nama, isian] of [["saring", kata], ...pilihan]) {
        if (isian.value) alamat.searchParams.set(nama, isian.value);
        else alamat.searchParams.delete(nama);
      }
      history.replaceState(null, "", alamat);
    }

    kotak.addEventListener("input", () => {
      saring();
      ingat();
    });
    kotak.addEventListener("submit", (peristiwa) => peristiwa.preventDefault());
    saring();
  }

  for (const akar of document.querySelectorAll("[data-saring]")) siapkan(akar);
})();
