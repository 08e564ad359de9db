/* Asesmen mandiri: jawaban disimpan di peramban ini saja. Tidak memuat dan tidak mengirim apa pun. */
(() => {
  "use strict";
  const TERBESAR = 2_000_000;
  const formulir = document.getElementById("mandiri");
  const data = formulir.dataset;
  const versi = Number(data.versi);
  const kunci = `telusur.mandiri.${data.skema}`;
  const ada = (id) => document.getElementById(`mandiri-${id}`);
  const kabar = ada("kabar");
  const nama = ada("nama");
  const tanggal = ada("tanggal");
  const unit = [...formulir.querySelectorAll(".mandiri-unit")].map((bagian) => ({
    kode: bagian.dataset.unit,
    elemen: [...bagian.querySelectorAll(".mandiri-elemen")].map((kotak) => ({
      kotak,
      acuan: kotak.dataset.elemen,
      sidik: kotak.dataset.sidik,
      pilihan: [...kotak.querySelectorAll("input")],
      bukti: kotak.querySelector("textarea"),
      dijawab: kotak.dataset.sidik,
    })),
  }));
  const elemen = unit.flatMap((each) => each.elemen);

  const jawaban = (each) => each.pilihan.find((satu) => satu.checked)?.value ?? null;
  /* Dijawab untuk naskah yang lain: sidik saat dijawab bukan sidik naskah sekarang. */
  const berubah = (each) => each.dijawab !== each.sidik && Boolean(jawaban(each) || each.bukti.value);
  const terisi = () => nama.value || tanggal.value || elemen.some((each) => jawaban(each) || each.bukti.value);

  function isian() {
    return {
      versi,
      formulir: "FR.APL.02",
      skema: data.skema,
      judul: data.judul,
      jejak: data.jejak,
      nama: nama.value.trim() || null,
      tanggal: tanggal.value || null,
      unit: unit.map((each) => ({
        unit: each.kode,
        elemen: each.elemen.map((satu) => ({
          elemen: satu.acuan,
          sidik: satu.dijawab,
          jawaban: jawaban(satu),
          bukti: satu.bukti.value.trim(),
        })),
      })),
    };
  }

  /* Mengembalikan jawaban ke tempatnya; yang naskahnya berubah sejak dijawab ditandai. */
  function pasang(isi) {
    const dulu = new Map();
    for (const each of isi.unit) for (const satu of each.elemen) dulu.set(satu.elemen, satu);
    nama.value = isi.nama ?? "";
    tanggal.value = isi.tanggal ?? "";
    let lepas = dulu.size;
    for (const each of elemen) {
      const satu = dulu.get(each.acuan);
      if (satu) lepas -= 1;
      for (const pilihan of each.pilihan) pilihan.checked = pilihan.value === satu?.jawaban;
      each.bukti.value = satu?.bukti ?? "";
      each.dijawab = satu?.sidik || each.sidik;
    }
    hitung();
    return lepas;
  }

  function teks(nilai, panjang) {
    return typeof nilai === "string" && nilai.length <= panjang;
  }

  /* Berkas dari orang lain tidak dipercaya: bentuknya diperiksa sebelum dipakai. */
  function sah(isi) {
    if (!isi || typeof isi !== "object" || isi.formulir !== "FR.APL.02" || !Array.isArray(isi.unit)) return false;
    if (isi.nama != null && !teks(isi.nama, 200)) return false;
    if (isi.tanggal != null && !/^\d{4}-\d{2}-\d{2}$/.test(isi.tanggal)) return false;
    return isi.unit.every(
      (each) =>
        each &&
        Array.isArray(each.elemen) &&
        each.elemen.every(
          (satu) =>
            satu &&
            teks(satu.elemen, 200) &&
            [null, undefined, "k", "bk"].includes(satu.jawaban) &&
            (satu.sidik == null || teks(satu.sidik, 20)) &&
            (satu.bukti == null || teks(satu.bukti, 4000)),
        ),
    );
  }

  function hitung() {
    const sudah = elemen.filter(jawaban).length;
    const belum = elemen.filter((each) => jawaban(each) === "bk").length;
    const kemajuan = ada("kemajuan");
    kemajuan.max = Math.max(1, elemen.length);
    kemajuan.value = sudah;
    ada("hitungan").textContent =
      `${sudah} dari ${elemen.length} elemen dijawab${belum ? `, ${belum} belum kompeten` : ""}.`;
    ada("lanjut").disabled = sudah === elemen.length;
    for (const each of elemen) {
      each.kotak.classList.toggle("mandiri-terjawab", jawaban(each) !== null);
      each.kotak.classList.toggle("mandiri-berubah", berubah(each));
      let tanda = each.kotak.querySelector(".mandiri-tanda");
      if (berubah(each) && !tanda) {
        tanda = document.createElement("p");
        tanda.className = "mandiri-tanda";
        tanda.textContent = "Naskah elemen ini berubah sejak Anda menjawabnya. Baca kembali, lalu perbarui jawabannya.";
        each.kotak.querySelector(".mandiri-jawaban").before(tanda);
      } else if (!berubah(each) && tanda) tanda.remove();
    }
  }

  function simpan() {
    try {
      if (terisi()) localStorage.setItem(kunci, JSON.stringify(isian()));
      else localStorage.removeItem(kunci);
      return true;
    } catch {
      kabar.textContent =
        "Peramban ini tidak mengizinkan penyimpanan. Unduh jawaban Anda sebelum menutup halaman.";
      return false;
    }
  }

  function muat() {
    try {
      const isi = JSON.parse(localStorage.getItem(kunci) ?? "null");
      if (isi && isi.versi === versi && sah(isi)) {
        pasang(isi);
        kabar.textContent = "Jawaban yang tersimpan di peramban ini dibuka kembali.";
      }
    } catch {
      kabar.textContent = "Jawaban yang tersimpan di peramban ini tidak dapat dibaca.";
    }
  }

  async function buka(berkas) {
    let isi = null;
    if (berkas.size <= TERBESAR) {
      try {
        isi = JSON.parse(await berkas.text());
      } catch {
        isi = null;
      }
    }
    if (!sah(isi)) {
      kabar.textContent = "Berkas itu bukan jawaban asesmen mandiri yang diunduh dari halaman seperti ini.";
    } else if (isi.versi !== versi) {
      kabar.textContent = `Berkas itu dari versi ${isi.versi}; halaman ini membaca versi ${versi}.`;
    } else if (isi.skema !== data.skema) {
      kabar.textContent = `Berkas itu untuk skema lain: ${isi.judul || isi.skema}.`;
    } else if (!terisi() || confirm("Ganti semua jawaban di halaman ini dengan isi berkas?")) {
      const lepas = pasang(isi);
      if (simpan()) {
        const beda = elemen.filter(berubah).length;
        kabar.textContent = "Jawaban dibuka dari berkas."
          + (beda ? ` ${beda} elemen berubah sejak dijawab dan ditandai.` : "")
          + (lepas ? ` ${lepas} jawaban untuk elemen yang tidak ada lagi tidak dipakai.` : "");
      }
    }
  }

  function unduh() {
    const alamat = URL.createObjectURL(
      new Blob([`${JSON.stringify(isian(), null, 2)}\n`], { type: "application/json" }),
    );
    const a = document.createElement("a");
    a.href = alamat;
    a.download = `asesmen-mandiri-${data.skema.split("/").pop()}.json`;
    a.click();
    setTimeout(() => URL.revokeObjectURL(alamat), 60_000);
    kabar.textContent = `Jawaban diunduh sebagai ${a.download}. Serahkan berkas ini kepada LSP, atau simpan sendiri.`;
  }

  /* Kotak teks memotong isinya di kertas; saat mencetak isinya ditulis sebagai teks biasa. */
  function untukCetak() {
    tanggal.classList.toggle("mandiri-kosong", !tanggal.value);
    for (const each of elemen) {
      let salinan = each.kotak.querySelector(".mandiri-salinan");
      if (!salinan) {
        salinan = document.createElement("p");
        salinan.className = "mandiri-salinan hanya-cetak";
        each.bukti.after(salinan);
      }
      salinan.textContent = each.bukti.value.trim();
    }
  }

  formulir.addEventListener("input", (peristiwa) => {
    const kotak = peristiwa.target.closest(".mandiri-elemen");
    for (const each of elemen) if (each.kotak === kotak) each.dijawab = each.sidik;
    hitung();
    simpan();
  });
  formulir.addEventListener("submit", (peristiwa) => peristiwa.preventDefault());
  ada("lanjut").addEventListener("click", () => {
    const each = elemen.find((satu) => jawaban(satu) === null);
    if (!each) return;
    each.kotak.scrollIntoView({ block: "center" });
    each.pilihan[0].focus({ preventScroll: true });
  });
  ada("cetak").addEventListener("click", () => window.print());
  ada("unduh").addEventListener("click", unduh);
  ada("buka").addEventListener("click", () => ada("berkas").click());
  ada("berkas").addEventListener("change", async (peristiwa) => {
    const [berkas] = peristiwa.target.files;
    if (berkas) await buka(berkas);
    peristiwa.target.value = "";
  });
  ada("hapus").addEventListener("click", () => {
    if (!terisi()) kabar.textContent = "Belum ada jawaban.";
    else if (confirm("Hapus semua jawaban dari peramban ini? Yang sudah diunduh tetap ada.")) {
      pasang({ unit: [] });
      simpan();
      kabar.textContent = "Jawaban dihapus dari peramban ini.";
    }
  });
  window.addEventListener("beforeprint", untukCetak);
  /* Halaman yang sama di jendela lain: yang terakhir ditulis yang berlaku. */
  window.addEventListener("storage", (peristiwa) => {
    if (peristiwa.key === kunci) muat();
  });

  formulir.querySelector(".mandiri-semua").disabled = false;
  formulir.querySelector(".mandiri-bilah").hidden = false;
  muat();
  hitung();
})();
