/// Azerbaijani: the first page of a report.
extension Text {
  static let azerbaijaniReport = #"""
    **All**
      **Hamısı**
    **SIMULATED ELECTION.** A program generated these returns. They are the result of no real election.
      **SİMULYASİYA EDİLMİŞ SEÇKİ.** Bu nəticələri proqram yaradıb. Onlar heç bir real seçkinin nəticəsi deyil.
    **Sum**
      **Cəmi**
    **The sum differs from the rows read. This is an error of the program.**
      **Cəm oxunmuş sətirlərin sayından fərqlənir. Bu, proqramın səhvidir.**
    **yes**
      **bəli**
    1 in {}
      {} haldan 1-i
    under 1 in {}
      {} haldan 1-dən az
    1 more station stands out here.
      Burada daha 1 məntəqə seçilir.
    {} more stations stand out here.
      Burada daha {} məntəqə seçilir.
    All are in [tests.csv]({}tests.csv).
      Hamısı [tests.csv]({}tests.csv) faylındadır.
    Audited
      Yoxlanılıb
    Ballots counted are
      Sayılmış bülletenlər
    Date
      Tarix
    Doubtful and rejected rows
      Şübhəli və rədd edilmiş sətirlər
    Each one, with file and line, is in [issues.csv](issues.csv).
      Hər biri, faylı və sətri ilə, [issues.csv](issues.csv) faylındadır.
    Election
      Seçki
    Every measure could run everywhere.
      Hər ölçü hər yerdə hesablana bildi.
    How many tests were made, and what chance alone would give
      Neçə test aparılıb və təkcə təsadüf nə verərdi
    Innocent explanations to rule out first:
      Əvvəlcə istisna edilməli günahsız izahlar:
    Left out: totals, blank rows, by rule
      Kənarda qalıb: yekunlar, boş sətirlər, qayda ilə
    Limits of q
      q hədləri
    More charts
      Digər qrafiklər
    Most important: {} ({})
      Ən mühümü: {} ({})
    No test could be made.
      Heç bir test aparmaq mümkün olmadı.
    None.
      Yoxdur.
    None. That does not prove that all is well: only that these tests found nothing larger than chance.
      Yoxdur. Bu, hər şeyin qaydasında olduğunu sübut etmir: yalnız bu testlərin təsadüfdən böyük heç nə tapmadığını göstərir.
    Nothing calls for a look. That does not prove that all is well: only that these tests found nothing larger than chance.
      Baxılmasını tələb edən heç nə yoxdur. Bu, hər şeyin qaydasında olduğunu sübut etmir: yalnız bu testlərin təsadüfdən böyük heç nə tapmadığını göstərir.
    Of {} in the source, {} audited and {} rejected ({} in [issues.csv](issues.csv)).
      Mənbədəki {1}: yoxlanılıb {2}, rədd edilib {3} ({4}, [issues.csv](issues.csv)).
    Of {}, **{} out** after correction for their number ({} of them strongly). Before correction {} had a probability of at most 5 %; chance alone would give about {}.
      Sayına görə düzəlişdən sonra {1} içindən **{2}** (onlardan {3}-i güclü). Düzəlişdən əvvəl {4} testin ehtimalı 5 %-dən çox deyildi; təkcə təsadüf təxminən {5} verərdi.
    Program
      Proqram
    Published totals against the sum of stations
      Dərc edilmiş yekunlar və məntəqələrin cəmi
    Read from the files
      Fayllardan oxunub
    Rejected
      Rədd edilib
    Seed of random streams
      Təsadüfi ədədlərin başlanğıcı
    Simulated
      Simulyasiya
    Station {}: {}
      Məntəqə {}: {}
    Tests of one family are corrected together. `look` counts q of at most {}, `look first` of at most {}.
      Bir ailənin testləri birlikdə düzəldilir. “Baxmaq”: q ən çox {}, “əvvəlcə baxmaq”: q ən çox {}.
    The audit covers {}
      Yoxlama əhatə edir: {}
    The method failed:
      Metod alınmadı:
    These stand beside them, to be compared with published figures or because the method cannot decide by them. They raise no finding.
      Bunlar dərc edilmiş rəqəmlərlə müqayisə üçün və ya metod onlarla qərar verə bilmədiyi üçün yanında göstərilir. Tapıntı yaratmırlar.
    This is a statistical look at published returns. A finding is a reason to look, never an accusation: every one has innocent explanations, which stand beside it.
      Bu, dərc edilmiş nəticələrə statistik baxışdır. Tapıntı baxmaq üçün səbəbdir, heç vaxt ittiham deyil: hər birinin yanında günahsız izahları var.
    Tolerance of protocol sums
      Protokol cəmlərinin yol verilən fərqi
    Turnout is measured by
      Fəallıq bununla ölçülür
    Votes for {}
      {} üçün səslər
    What became of the rows of the source
      Mənbənin sətirləri ilə nə oldu
    What could not be tested, and why
      Nə yoxlanıla bilmədi və niyə
    What each method looks at, what ordinary elections show, what a flag means and what else may cause it, how often it errs.
      Hər metod nəyə baxır, adi seçkilər nə göstərir, işarə nə deməkdir və başqa nədən yarana bilər, metod nə qədər tez-tez səhv edir.
    What was audited
      Nə yoxlanılıb
    Without any count: not reported yet
      Heç bir say yoxdur: hələ bildirilməyib
    about −0
      təxminən −0
    an unknown number of
      naməlum sayda
    any candidate
      istənilən namizəd
    described
      təsvir
    expected {}
      gözlənilən {}
    look first: at most {}; look: at most {}
      əvvəlcə baxmaq: ən çox {}; baxmaq: ən çox {}
    most votes for {} ({} of ballots counted)
      ən çox səs: {} (sayılmış bülletenlərin {}-i)
    no
      xeyr
    not in the source
      mənbədə yoxdur
    of {}
      ({})
    unknown
      naməlum
    {} ballots counted
      sayılmış bülleten {}
    {} could not be tested in one place or another and {} failed; the reasons are below.
      {} bu və ya başqa yerdə yoxlanıla bilmədi, {} alınmadı; səbəbləri aşağıdadır.
    {} for the first look, {} for a look; {} marked.
      Əvvəlcə baxmaq: {}; baxmaq: {}; işarələnib: {}.
    {} more are in [findings.csv]({}findings.csv).
      Daha {} [findings.csv]({}findings.csv) faylındadır.
    {} more reasons are in [tests.csv]({}tests.csv), column `reason`.
      Daha {} səbəb [tests.csv]({}tests.csv) faylında, `reason` sütunundadır.
    {} registered voters, turnout {}
      siyahıda {} seçici, fəallıq {}
    Bytes
      Bayt
    Difference
      Fərq
    Effect (95 % interval)
      Effekt (95 % interval)
    Evidence
      Sübut növü
    Expected by chance
      Təsadüfən gözlənilən
    Family
      Ailə
    File
      Fayl
    Findings
      Tapıntılar
    Format
      Format
    Measure
      Ölçü
    Measures
      Ölçülər
    Most votes
      Ən çox səs
    Practical size
      Praktik ölçü
    Published
      Dərc edilib
    Rows
      Sətirlər
    SHA-256
      SHA-256
    Severity
      Ciddilik
    Stations to look at first
      Əvvəlcə baxılmalı məntəqələr
    Sum of stations
      Məntəqələrin cəmi
    Tests
      Testlər
    Times
      Dəfə
    Title
      Ad
    Total
      Yekun
    What was found
      Nə tapılıb
    p at most 5 %
      p ən çox 5 %
    Ballots of turnout ({})
      Fəallıq bülletenləri ({})
    Ballots counted
      Sayılmış bülletenlər
    Invalid ballots, share of counted
      Etibarsız bülletenlər, sayılmışların payı
    Voters added on the day
      Seçki günü əlavə edilmiş seçicilər
    Ballots received
      Alınmış bülletenlər
    Ballots issued
      Verilmiş bülletenlər
    Ballots not used
      İstifadə edilməmiş bülletenlər
    Ballots lost
      İtirilmiş bülletenlər
    Ballots unaccounted for
      Uçota alınmamış bülletenlər
    Ballots in the boxes
      Qutulardakı bülletenlər
    Invalid ballots
      Etibarsız bülletenlər
    Valid ballots
      Etibarlı bülletenlər
    Blank ballots
      Boş bülletenlər
    record error
      yazı səhvi
    error
      səhv
    switched off in the configuration of this run
      bu yoxlamanın konfiqurasiyasında söndürülüb
    Status: {}. Evidence: {}. Practical size: {}.
      Vəziyyət: {}. Sübut növü: {}. Praktik ölçü: {}.
    What it looks at
      Nəyə baxır
    What ordinary elections show
      Adi seçkilər nə göstərir
    What a flag means
      İşarə nə deməkdir
    Innocent explanations
      Günahsız izahlar
    Assumptions, and when not to use it
      Fərziyyələr və nə vaxt istifadə etməməli
    Worked example
      Nümunə
    Measured false-alarm rate and power
      Ölçülmüş yalançı həyəcan tezliyi və güc
    References
      Ədəbiyyat
    Who made this report, and how to repeat it
      Bu hesabatı kim hazırlayıb və necə təkrarlamaq olar
    {} {} made it, with the settings above. The same files, options and version give the same bytes; `manifest.json` holds the hashes of all of them, and `scrutineer verify` checks them.
      Onu yuxarıdakı parametrlərlə {} {} hazırlayıb. Eyni fayllar, parametrlər və versiya eyni baytları verir; hamısının heşi `manifest.json` faylındadır, `scrutineer verify` onları yoxlayır.
    Methods used
      İstifadə edilmiş metodlar
    Each page says what the method looks at, its assumptions, a worked example and its references.
      Hər səhifə metodun nəyə baxdığını, fərziyyələrini, nümunəni və ədəbiyyatı göstərir.
    How often these methods err
      Bu metodlar nə qədər tez-tez səhv edir
    The letters are clean elections with the sizes, shares and spreads of Azerbaijan 2024 (A), the exercise election (E), Poland 2025 (P) and Mexico 2012 (M).
      Hərflər ölçüləri, payları və səpələnməsi Azərbaycan 2024 (A), təlim seçkisi (E), Polşa 2025 (P) və Meksika 2012 (M) seçkilərinə uyğun təmiz seçkiləri bildirir.
    Reasons that differ in numbers alone share a row; its numbers are those of the first.
      Yalnız rəqəmləri fərqlənən səbəblər bir sətirdədir; oradakı rəqəmlər birinci halındır.
    Measured on simulated elections in which nothing is wrong, and with planted anomalies; the whole text is on the method's page.
      Heç nəyin səhv olmadığı və qəsdən anomaliya yerləşdirilmiş simulyasiya seçkilərində ölçülüb; tam mətn metodun səhifəsindədir.
    How far the methods can be trusted on this file
      Bu faylda metodlara nə qədər etibar etmək olar
    Not calibrated on this file; the figures of the method pages apply. `scrutineer calibrate` measures how often each method errs on clean elections of these stations.
      Bu faylda kalibrləmə aparılmayıb; metodların səhifələrindəki rəqəmlər qüvvədədir. `scrutineer calibrate` bu məntəqələrin təmiz seçkilərində hər metodun nə qədər tez-tez səhv etdiyini ölçür.
    Measured on {} with the stations, lists, shares and spreads of this file. A method that errs too often here is greyed out: what it finds is a note.
      Ölçülüb: {}, bu faylın məntəqələri, siyahıları, payları və səpələnməsi ilə. Burada çox tez-tez səhv edən metod solğun göstərilir: tapdığı yalnız qeyddir.
    p at most 1 %
      p ən çoxu 1 %
    Clean elections with `look first`, %
      İlk baxılmalı tapıntısı olan təmiz seçkilər, %
    On this file
      Bu faylda
    **greyed out**: {}
      **solğun göstərilir**: {}
    Not measured on this file; the figures of the method pages apply: {}.
      Bu faylda ölçülməyib, metodların səhifələrindəki rəqəmlər qüvvədədir: {}.
    note, greyed out
      qeyd, solğun
    The method misleads on this file: {}.
      Bu faylda metod çaşdırır: {}.
    What the manifest says of these returns: {}
      Manifest bu nəticələr haqqında deyir: {}
    This copy belongs to the report of a **SIMULATED ELECTION**.
      Bu nüsxə **SİMULYASİYA EDİLMİŞ SEÇKİ** hesabatına aiddir.
    (PARTIAL: {})
      (SAYIM BAŞA ÇATMAYIB: {})
    """#
}
