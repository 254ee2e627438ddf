/// Azerbaijani: findings and method pages of DIGIT.
extension Text {
  static let azerbaijaniDigitsMethods = #"""
    About {} % of the last digits of {} would have to change, beyond what chance explains, to look like ordinary counts ({} counts of 100 or more).
      {2} üzrə son rəqəmlərin təxminən {1} %-i, təsadüfün izah etdiyindən əlavə, dəyişməli olardı ki, adi saylara oxşasın (100 və daha böyük {3} say).
    end in 0 or 5
      0 və ya 5 ilə bitir
    end in neighbouring digits
      qonşu rəqəmlərlə bitir
    repeat their last digit
      son rəqəmini təkrarlayır
    {} % of the counts of {} {}, where {} % are expected ({} counts of 100 or more).
      {2} üzrə sayların {1} %-i {3}, gözlənilən isə {4} % (100 və daha böyük {5} say).
    percentage points of counts
      sayların faiz bəndi
    percentage points of digits
      rəqəmlərin faiz bəndi
    share of digits to move
      dəyişdirilməli rəqəmlərin payı
    share of digits to remove
      çıxarılmalı rəqəmlərin payı
    {} counts of {} or more, fewer than the {} that the test needs
      {2} və daha böyük {1} say, testə lazım olan {3}-dən azdır
    Last digit
      Son rəqəm
    rounding of lists or of ballots handed out in packs
      siyahıların və ya bağlamalarla paylanan bülletenlərin yuvarlaqlaşdırılması
    a fixed list size set by the law or by the hall
      qanunla və ya zalın tutumu ilə müəyyən edilmiş siyahı həcmi
    a file compiled from rounded or estimated figures
      yuvarlaqlaşdırılmış və ya təxmini rəqəmlərdən yığılmış fayl
    Some last digits appear more often than the counts' own sizes explain. It speaks of the scope as a whole, never of one station. Registered voters and ballots issued ending in 0 too often usually tell of rounding in the paperwork.
      Bəzi son rəqəmlərə sayların öz böyüklüyünün izah etdiyindən daha tez-tez rast gəlinir. Bu, heç vaxt bir məntəqəyə deyil, yerin bütövünə aiddir. Siyahıdakı seçicilərin və verilmiş bülletenlərin çox vaxt 0 ilə bitməsi adətən sənədlərdə yuvarlaqlaşdırmadan xəbər verir.
    The mean second digit of {} is {}, where {} is expected of counts of these sizes.
      Orta ikinci rəqəm ({1}) {2}-dir, bu böyüklükdə saylardan isə {3} gözlənilir.
    About {} % of the second digits of {} would have to change, beyond what chance explains, to look like ordinary counts of these sizes.
      {2} üzrə ikinci rəqəmlərin təxminən {1} %-i, təsadüfün izah etdiyindən əlavə, dəyişməli olardı ki, bu böyüklükdə adi saylara oxşasın.
    # DIGIT-01
    {} % of the last digits to change beyond chance; {} percentage point for patterns
      təsadüfdən artıq son rəqəmlərin {} %-i dəyişməli olsun; rəqəm birləşmələri üçün {} faiz bəndi
    The last digits of counts of {} or more: registered voters, ballots issued, and each candidate's votes; with them repeated last two digits ({}, {}), neighbouring ones ({}, {}) and counts ending in {} or {}. People who invent numbers avoid repeats and favour some endings.
      {} və daha böyük sayların son rəqəmləri: siyahıdakı seçicilər, verilmiş bülletenlər və hər namizədin səsləri; onlarla birlikdə eyni iki son rəqəm ({}, {}), qonşu rəqəmlər ({}, {}) və {} və ya {} ilə bitən saylar. Say uyduranlar təkrardan qaçır və bəzi sonluqlara üstünlük verir.
    Last digits of large counts are nearly uniform, but not exactly: keeping only counts of {} or more makes small digits more frequent where counts fall off steeply. The null is therefore computed exactly: station i's count is Binomial(n, k/n), or Poisson for registered voters, which have no trials, and the expected number of each digit is a sum over stations, conditioned on the number of counts at the threshold or above.
      Böyük sayların son rəqəmləri demək olar bərabər paylanır, amma tam yox: yalnız {} və daha böyük sayları saxlamaq sayların kəskin azaldığı yerdə kiçik rəqəmləri tez-tez edir. Buna görə sıfır hipotezi dəqiq hesablanır: i məntəqəsinin sayı Binom(n, k/n), sınağı olmayan siyahıdakı seçicilər üçün isə Puasson paylanmasına malikdir və hər rəqəmin gözlənilən sayı, həddə və ondan yuxarıda olan sayların miqdarı şərtilə, məntəqələr üzrə cəmdir.
    Counts vary by at least a few units under the null: where a station's standard deviation is below {} its digit is nearly fixed and adds little (their number is stated). The result for registered voters rests on a Poisson assumption and raises no finding: offices split lists into equal parts (Mexico {}), so their digits repeat from station to station. Last digits catch clumsy invention only: in the laboratory few manipulations leave a trace (Stoetzer et al.). Needs {} counts of {} or more in the scope. The patterns' tails are exact (Poisson-binomial) up to {} stations and by saddlepoint above.
      Sayların sıfır hipotezi altında ən azı bir neçə vahid dəyişməsi fərz edilir: məntəqənin standart kənarlaşması {1}-dən kiçikdirsə, rəqəmi demək olar sabitdir və az şey əlavə edir (belələrinin sayı göstərilir). Siyahıdakı seçicilər üçün nəticə Puasson fərziyyəsinə söykənir və tapıntı vermir: idarələr siyahıları bərabər hissələrə bölür (Meksika {2}), ona görə rəqəmləri məntəqədən-məntəqəyə təkrarlanır. Son rəqəmlər yalnız naşı uydurmanı tutur: laboratoriyada az manipulyasiya iz qoyur (Stoetzer və b.). Yerdə {4} və daha böyük {3} say lazımdır. Birləşmələrin quyruqları {5} məntəqəyə qədər dəqiqdir (Puasson-binomial), yuxarıda yəhər nöqtəsi metodu ilə hesablanır.
    Russia {}, ballots issued: {} counts, Pearson's statistic with the exact null {} on {} degrees of freedom, p = {}e-{}; the leading candidate's votes {}, p = {}. Canada {}: the uniform null gives {} (p = {}e-{}), the exact one {} (p = {}): the alarm came from the threshold, not from the voters.
      Rusiya {}, verilmiş bülletenlər: {} say, dəqiq sıfır hipotezi ilə Pirson statistikası {}, sərbəstlik dərəcəsi {}, p = {}e-{}; öndə gedən namizədin səsləri {}, p = {}. Kanada {}: bərabər sıfır hipotezi {} (p = {}e-{}), dəqiq olan {} (p = {}) verir: həyəcanı seçicilər yox, hədd yaradıb.
    Digits and patterns: p <= {} in {} % of tests of the country ({} to {}) and {} % within regions (E, {} elections); before they were one family, {} % to {} % within areas in A, P and M as well. Digits and patterns are one family, whose level country, regions and constituencies share: clean elections with a finding of `look` or above {} % ({} to {}; E, {} elections), with `look first` none. With a level for each it had been {} % to {} %. Lists are drawn anew with Poisson variation, as the test supposes; a law that fixes their size makes it meaningless.
      Rəqəmlər və birləşmələr: p ≤ {} ölkə testlərinin {} %-ində ({}–{}) və region testlərinin {} %-ində (E, {} seçki); bir ailə olmadıqda yerlər daxilində A, P və M-də də {} %-dən {} %-ə qədər. Rəqəmlər və birləşmələr bir ailədir, səviyyəsini ölkə, regionlar və dairələr bölüşür: “baxmaq” və daha yüksək səviyyəli tapıntısı olan təmiz seçkilər {} % ({}–{}; E, {} seçki), “əvvəlcə baxmaq” səviyyəsi ilə heç biri. Hərəsinə ayrı səviyyə ilə {} %-dən {} %-ə qədər idi. Siyahılar testin fərz etdiyi kimi Puasson dəyişkənliyi ilə yenidən çəkilir; onların ölçüsünü sabitləyən qanun testi mənasız edir.
    Power, all last digits of the candidates invented ({} and {} with {} % each, few repeats) at so many stations of one region: E, {} stations, {} % of them {} %, {} % of them {} % ({} to {}), {} % of them {} % ({} to {}), all {} %. A constituency of {} stations cannot be tested.
      Güc, bir regionun bu qədər məntəqəsində namizədlərin bütün son rəqəmləri uydurulanda ({} və {} hərəsi {} %, az təkrar): E, {} məntəqə, onların {} %-ində {} %, {} %-ində {} % ({}–{}), {} %-ində {} % ({}–{}), hamısında {} %. {} məntəqəli dairəni yoxlamaq olmur.
    # DIGIT-02
    Second digit
      İkinci rəqəm
    none: it describes, and raises nothing
      yoxdur: metod təsvir edir və tapıntı vermir
    The second digits of counts of {} or more: ballots that make the turnout, and each candidate's votes. They are held against what counts of these sizes give by themselves, with the same exact null as the last digits (DIGIT-{}): ten counts, their mean digit, and beside them Pearson's statistic against Benford's law, because others publish it.
      {} və daha böyük sayların ikinci rəqəmləri: fəallığı təşkil edən bülletenlər və hər namizədin səsləri. Onlar bu böyüklükdə sayların özlüyündə verdiyi ilə, son rəqəmlərdəki (DIGIT-{}) eyni dəqiq sıfır hipotezi ilə tutuşdurulur: on say, orta rəqəm və yanında, başqaları dərc etdiyi üçün, Benford qanununa qarşı Pirson statistikası.
    The second digit tells the size of a station: where stations are made for {} voters and half of them vote, counts lie near {} and their second digits near {}, {} and {}. Benford's law supposes counts that span several powers of ten, which stations hardly ever do. So its test speaks against nearly every clean election: Pearson's statistic against Benford's law is {} for the votes in Canada {} ({} degrees of freedom), against the exact null {}. The mean second digit of Benford's law is {}; an ordinary election can have {} or {}.
      İkinci rəqəm məntəqənin ölçüsünü deyir: məntəqələr {1} seçici üçün qurulub və yarısı səs verirsə, saylar {2} ətrafında, ikinci rəqəmləri {3}, {4} və {5} ətrafında olur. Benford qanunu onun bir neçə qüvvətini əhatə edən saylar fərz edir, məntəqələrdə isə bu demək olar olmur. Ona görə onun testi demək olar hər təmiz seçkinin əleyhinə danışır: Kanada {7}-də səslər üçün Benford qanununa qarşı Pirson statistikası {6} ({8} sərbəstlik dərəcəsi), dəqiq sıfır hipotezinə qarşı {9}-dür. Benford qanununda orta ikinci rəqəm {10}-dir; adi seçkidə {11} və ya {12} ola bilər.
    It raises no flag. A small p against the exact null says that second digits are not those of counts that vary around themselves; last digits (DIGIT-{}), integer percentages (TURN-{}) and repeated values (TURN-{}) then say more of the reason. Against Benford's law a small p says nothing at all.
      İşarə qoymur. Dəqiq sıfır hipotezinə qarşı kiçik p ikinci rəqəmlərin öz ətrafında dəyişən sayların rəqəmləri kimi olmadığını deyir; səbəbi haqqında onda son rəqəmlər (DIGIT-{}), tam faizlər (TURN-{}) və təkrarlanan qiymətlər (TURN-{}) daha çox deyir. Benford qanununa qarşı kiçik p heç nə demir.
    stations made for a round number of voters
      yuvarlaq sayda seçici üçün qurulmuş məntəqələr
    rounding of counts in the file
      faylda sayların yuvarlaqlaşdırılması
    everything that DIGIT-{} lists
      DIGIT-{}-in sadaladığı hər şey
    Station i's count is Binomial(n, k/n), independent of other stations, so its second digit has exact probabilities. Where a station's standard deviation is small beside the width of a second digit ({} for counts of three figures, {} for four), its digit is nearly fixed and the null follows whatever was reported: an invented count of {} passes as well as any other. The test is therefore weak by nature and kept as context. Needs {} counts of {} or more, of which at most a third are below {}: counts that fall off steeply at the threshold are spread too widely by the null. Do not use the column of Benford's law as evidence, in either direction.
      i məntəqəsinin sayı digər məntəqələrdən asılı olmadan Binom(n, k/n) paylanmasına malikdir, ona görə ikinci rəqəminin ehtimalları dəqiqdir. Məntəqənin standart kənarlaşması ikinci rəqəmin eninə (üçrəqəmli saylar üçün {1}, dördrəqəmlilər üçün {2}) görə kiçikdirsə, rəqəm demək olar sabitdir və sıfır hipotezi bildiriləni izləyir: uydurulmuş {3} sayı hər başqası kimi keçir. Ona görə test təbiətcə zəifdir və kontekst kimi saxlanılır. {5} və daha böyük {4} say lazımdır, onların ən çox üçdə biri {6}-dən kiçik ola bilər: həddə kəskin azalan sayları sıfır hipotezi həddən artıq yayır. Benford qanununun sütununu heç bir istiqamətdə dəlil kimi istifadə etməyin.
    Canada {}, votes of the leading party: {} counts of {} or more have a mean second digit of {}, where Benford's law has {}: a difference that is often held against an election. The exact null expects {} of stations of these sizes, give or take {} (p = {}), and Pearson's statistic is {} against it (p = {}), {} against Benford's law.
      Kanada {1}, öndə gedən partiyanın səsləri: {3}-dan {2} sayın orta ikinci rəqəmi {4}-dir, halbuki Benford qanununda {5}: belə fərqi çox vaxt seçkinin əleyhinə göstərirlər. Dəqiq sıfır hipotezi bu ölçülü məntəqələrdən {6}, üstəgəl-çıxgəl {7} gözləyir (p = {8}), ona qarşı Pirson statistikası {9} (p = {10}), Benford qanununa qarşı {11}-dir.
    Clean elections of the sizes of the exercise election (`scrutineer calibrate Data/exercise-fictional --elections {} --only DIGIT-{} --all`; {} % intervals): the quadratic form has p <= {} in {} % of tests of the country ({} to {}) and {} % of regions ({} to {}), the mean digit in {} % and {} %; on the sizes of Azerbaijan {} ({} elections) in {} % and {} %, and {} % and {} %: the null is a little wider than the counts are, and errs on the quiet side. It raises no finding in any election, and no power is claimed.
      Təlim seçkisinin ölçülərində təmiz seçkilər (`scrutineer calibrate Data/exercise-fictional --elections {} --only DIGIT-{} --all`; {} % intervalları): kvadratik formanın p ≤ {} olması ölkə testlərinin {} %-ində ({}–{}) və regionlarınkının {} %-ində ({}–{}), orta rəqəm üçün {} % və {} %-ində; Azərbaycan {} ölçülərində ({} seçki) {} % və {} %, {} % və {} %-ində: sıfır hipotezi saylardan bir az genişdir və susmaq tərəfə yanılır. Heç bir seçkidə tapıntı vermir və güc iddia edilmir.
    """#
}
