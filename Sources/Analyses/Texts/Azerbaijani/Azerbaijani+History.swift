/// Azerbaijani: what is new, partial counts, the list of a night.
extension Text {
  static let azerbaijaniHistory = #"""
    **Attention:** {}.
      **Diqqət:** {}.
    **{}**, was {}
      **{}**, əvvəl {}
    A finding is a reason to look, never an accusation. Open a report for what each one means and for its innocent explanations.
      Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil. Hər birinin mənası və günahsız izahları üçün hesabatı açın.
    Changed
      Dəyişib
    Made by {} {}.
      {} {} tərəfindən hazırlanıb.
    Not audited, and why
      Nə yoxlanılmayıb və niyə
    Run {} of {}, compared with run {} of {}. The report itself is [index.md](index.md).
      {2} tarixli {1} nömrəli yoxlama, {4} tarixli {3} nömrəli yoxlama ilə müqayisədə. Hesabatın özü: [index.md](index.md).
    Since the run of {}: {} new, {} changed and {} resolved: [what is new](news.md).
      {} tarixli yoxlamadan bəri: yeni {}, dəyişmiş {}, aradan qalxmış {}: [yeniliklər](news.md).
    This is the first run on record, of {}: there is no earlier one to compare with. Its {} as first seen on that day. The report itself is [index.md](index.md).
      Bu, qeydə alınmış ilk yoxlamadır ({1}): müqayisə üçün əvvəlkisi yoxdur. {2} həmin gün ilk dəfə görülmüş sayılır. Hesabatın özü: [index.md](index.md).
    This is the first run on record; the next one says [what is new](news.md).
      Bu, qeydə alınmış ilk yoxlamadır; növbətisi [yenilikləri](news.md) göstərəcək.
    What is new: {}
      Yeniliklər: {}
    not audited, see below
      yoxlanılmayıb, aşağıya baxın
    up to date
      aktualdır
    {} (SIMULATED)
      {} (SİMULYASİYA)
    {} more are in [{}]({}).
      Daha {} [{}]({}) faylındadır.
    {} new, {} changed, {} resolved and {} as before. A finding that is gone was not necessarily wrong: read what changed in the returns.
      {} yeni, {} dəyişmiş, {} aradan qalxmış, {} əvvəlki kimi. Yox olmuş tapıntı mütləq səhv deyildi: nəticələrdə nəyin dəyişdiyini oxuyun.
    First seen
      İlk dəfə görülüb
    Last change
      Son dəyişiklik
    Look
      Baxmaq
    Look first
      Əvvəlcə baxmaq
    New
      Yeni
    Notes
      Qeydlər
    Resolved
      Aradan qalxıb
    Resolved: in the last report and not in this one
      Aradan qalxıb: əvvəlki hesabatda var idi, bunda yoxdur
    As before
      Əvvəlki kimi
    State
      Vəziyyət
    What
      Nə
    What it was
      Nə idi
    note
      qeyd
    Elections
      Seçkilər
    Comparisons
      Müqayisələr
    No protocol that was already published was edited since the last drop.
      Əvvəlki buraxılışdan bəri dərc edilmiş heç bir protokol dəyişdirilməyib.
    protocol that was already published was|protocols that were already published were
      artıq dərc edilmiş protokol
    **{} edited** since the last drop and {} withdrawn: [which](partial.md).
      **Əvvəlki buraxılışdan bəri dəyişdirilib: {}**, geri götürülüb {}: [hansılar](partial.md).
    [The share that has reported by constituency](partial.md).
      [Dairələr üzrə nə qədəri bildirib](partial.md).
    Every station has reported: {}.
      Bütün məntəqələr bildirib: {}.
    **PARTIAL COUNT:** {} have reported{}. Stations that report early are no sample of all.
      **SAYIM BAŞA ÇATMAYIB:** bildirib: {1}{2}. Tez bildirən məntəqələr hamısından seçmə deyil.
    Whole count: {}
      Tam sayım: {}
    Partial count: {}
      Natamam sayım: {}
    {} have reported{}, by {}. The report itself is [index.md](index.md).
      Bildirib: {1}{2}; ümumi sayın mənbəyi: {3}. Hesabatın özü: [index.md](index.md).
    {} of {} stations
      {2} məntəqədən {1}
    {} stations, of a number that is not known
      sayı bilinməyən məntəqələrdən {}
    Edits of protocols that were already published
      Artıq dərc edilmiş protokolların düzəlişləri
    What waits for the whole count
      Tam sayımı nə gözləyir
    Nothing.
      Heç nə.
    These run for a place once all of its stations have reported:
      Bunlar bir yer üçün onun bütün məntəqələri bildirəndən sonra işləyir:
    protocol that was already published was edited|protocols that were already published were edited
      artıq dərc edilmiş protokol dəyişdirilib
    station was|stations were
      məntəqə
    Since the drop of {}: **{}**, {} withdrawn and {} reported since. [All of it, number by number]({}/index.md).
      {1} tarixli buraxılışdan bəri: **{2}**, geri götürülüb: {3}, o vaxtdan bildirib: {4}. [Hamısı, rəqəm-rəqəm]({5}/index.md).
    Place
      Yer
    Reported
      Bildirib
    Expected
      Gözlənilir
    not known
      məlum deyil
    This is the first drop on record: there is no earlier one to compare with.
      Bu, qeydə alınmış ilk buraxılışdır: müqayisə üçün əvvəlkisi yoxdur.
    The drop of {} was not kept, so there is nothing to compare with.
      {} tarixli buraxılış saxlanılmayıb, ona görə müqayisə üçün heç nə yoxdur.
    No history is kept, so there is no drop to compare with.
      Jurnal aparılmır, ona görə müqayisə üçün buraxılış yoxdur.
    the number in the configuration
      parametrlərdəki say
    the number in election.toml
      election.toml faylındakı say
    the rows without counts
      saysız sətirlər
    the stations of {}
      “{}” seçkisinin məntəqələri
    the shape of a turnout distribution depends on which stations report first: small ones are early
      fəallıq paylanmasının forması hansı məntəqələrin birinci bildirməsindən asılıdır: kiçiklər tez bildirir
    stations that report early are no sample of their place, and a slope over them leans on the small ones
      tez bildirən məntəqələr öz yerindən seçmə deyil və onlar üzrə meyl kiçiklərə söykənir
    the window that the estimate rests on is that of all stations, early and late
      qiymətin söykəndiyi pəncərə tez və gec bildirən bütün məntəqələrin pəncərəsidir
    an unknown part
      naməlum hissə
    partial count, {} reported: {}
      sayım başa çatmayıb, bildirib {1}: {2}
    {}, {}; {} could not be audited.
      {}, {}; yoxlanıla bilməyib: {}.
    election|elections
      seçki
    audited election|audited elections
      yoxlanılmış seçki
    Where to look first
      Əvvəlcə hara baxmalı
    For each election the smallest q of its findings times the number of its families of tests is one p; over {} q is corrected by Benjamini and Hochberg. Of the elections with q at most 0.05, on average no more than 5 % are there by chance.
      Hər seçki üçün tapıntılarının ən kiçik q qiyməti test ailələrinin sayına vurularaq bir p verir; {} üzrə q Benyamini və Hoxberqə görə düzəldilir. q qiyməti ən çoxu 0,05 olan seçkilərin orta hesabla 5 %-dən çoxu təsadüfən orada deyil.
    {} more are in [summary.json](summary.json).
      Daha {} [summary.json](summary.json) faylındadır.
    All elections
      Bütün seçkilər
    Audited elections, list {} of {}
      Yoxlanılmış seçkilər, siyahı {} / {}
    [All elections](index.md)
      [Bütün seçkilər](index.md)
    [Previous list]({}.md)
      [Əvvəlki siyahı]({}.md)
    [Next list]({}.md)
      [Növbəti siyahı]({}.md)
    not audited, see the first page
      yoxlanılmayıb, birinci səhifəyə baxın
    Find an election
      Seçkini tapın
    Rank
      Yer
    **PARTIAL COUNT:** {} of this place and {} of the whole country have reported. Stations that report early are no sample of all.
      **SAYIM BAŞA ÇATMAYIB:** burada {}, bütün ölkədə {} məlumat verib. Tez məlumat verən məntəqələr hamısını təmsil etmir.
    Stations of the list
      Siyahının məntəqələri
    {} not reported; {} not on the list. All of them are in [{}]({}).
      Bildirməyib: {1}; siyahıda yoxdur: {2}. Hamısı [{3}]({4}) faylındadır.
    listed station has|listed stations have
      siyahıdakı məntəqə
    station that has reported is|stations that have reported are
      bildirmiş məntəqə
    Reported, and not on the list:
      Bildirib, lakin siyahıda yoxdur:
    the list of stations
      məntəqələrin siyahısı
    published totals may be those of the whole count, and until then no difference says anything
      dərc edilmiş yekunlar bütün sayıma aid ola bilər və o başa çatana qədər fərq heç nə demir
    **Attention:** more stations have reported than are expected ({}), so the number expected does not fit these returns: look at `[[partial]]` in the configuration.
      **Diqqət:** gözləniləndən çox məntəqə bildirib ({}), deməli gözlənilən say bu nəticələrə uyğun deyil: parametrlərdə `[[partial]]` bölməsinə baxın.
    **Attention:** {} could not be made anew; below is why.
      **Diqqət:** {} yenidən hazırlana bilmədi; səbəbi aşağıdadır.
    place|places
      yer
    report|reports
      hesabat
    **{}**: {} Message of the program: {}
      **{}**: {} Proqramın mesajı (ingiliscə): {}
    A file is missing.
      Fayl yoxdur.
    A file was rejected and must be corrected.
      Fayl qəbul edilmədi, düzəldilməlidir.
    A file could not be read, or changed while it was read.
      Faylı oxumaq mümkün olmadı və ya o, oxunarkən dəyişdi.
    The manifest or the configuration is wrong.
      Manifestdə və ya parametrlərdə səhv var.
    The report could not be written.
      Hesabatı yazmaq mümkün olmadı.
    The report could not be signed.
      Hesabatı imzalamaq mümkün olmadı.
    What another machine made of it cannot be used.
      Başqa maşında hazırlanandan istifadə etmək mümkün deyil.
    The program failed; please report it.
      Proqram nasazlığı; xahiş edirik, müəlliflərinə bildirin.
    The report of {} stands.
      {} tarixli hesabat qüvvədə qalır.
    Earlier reports of elections that were not found
      Tapılmayan seçkilərin əvvəlki hesabatları
    The earlier report stands.
      Əvvəlki hesabat qüvvədə qalır.
    an earlier report stands
      əvvəlki hesabat qalır
    the history {} could not be used ({}: {}); reports are complete without it
      {1} jurnalından istifadə etmək mümkün olmadı ({2}: {3}); hesabatlar onsuz da tamdır
    the history {} is damaged ({}); move it away or restore a backup: the next run starts a new one from the published reports
      {1} jurnalı zədələnib ({2}); onu kənara köçürün və ya ehtiyat nüsxəni bərpa edin: növbəti yoxlama dərc edilmiş hesabatlardan yenisini başlayacaq
    the history {} has version {} and this program knows version {}; use the newer program again, or move the file away
      {1} jurnalının versiyası {2}, bu proqram isə {3} versiyasını tanıyır; yenidən daha yeni proqramdan istifadə edin və ya faylı kənara köçürün
    the history {} is a symbolic link; put the file itself there
      {} jurnalı simvolik keçiddir; faylın özünü ora qoyun
    """#
}
