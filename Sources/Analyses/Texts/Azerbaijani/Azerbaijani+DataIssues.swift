/// Azerbaijani: what is wrong with a row of the source, and what to do.
extension Text {
  static let azerbaijaniDataIssues = #"""
    ballots counted (no column of ballots issued)
      sayılmış bülletenlər (verilmiş bülletenlər sütunu yoxdur)
    ballots in the boxes
      qutulardakı bülletenlər
    the sum of all candidates' votes and invalid ballots
      bütün namizədlərin səslərinin və etibarsız bülletenlərin cəmi
    valid and invalid ballots
      etibarlı və etibarsız bülletenlər
    {} where a whole number was expected
      {} — tam ədəd gözlənilən yerdə
    {} which the rest of the column does not show to be thousands
      {}, lakin sütunun qalanı bunun minlik olduğunu göstərmir
    {} where a count, never negative, was expected
      {} — mənfi olmayan say gözlənilən yerdə
    {} where a whole number was expected, not a fraction
      {} — kəsr yox, tam ədəd gözlənilən yerdə
    {} where a count up to {} was expected
      {} — ən çox {} olan say gözlənilən yerdə
    {} which is not what the header has
      {} başlıqda isə başqa saydadır
    {} where a closing quote should end the cell
      {} — xananı bağlayan dırnaq gözlənilən yerdə
    more than the header's {} cells, the first of them {},
      başlıqdakı {} xanadan çox, birinci artıq xana: {},
    {} cells where the header has {},
      {} xana, başlıqda {},
    Correct the cell or leave it empty if the count is unknown.
      Xananı düzəldin və ya say məlum deyilsə, boş saxlayın.
    Correct the cell, or say how numbers are written by “thousands” and “decimal” in [source].
      Xananı düzəldin və ya sayların necə yazıldığını [source] bölməsində “thousands” və “decimal” açarları ilə göstərin.
    Look for a missing separator or a line break in the row; fill unknown cells with nothing.
      Sətirdə buraxılmış ayırıcı və ya sətir keçidi axtarın; məlum olmayan xanaları boş saxlayın.
    Put cells that contain the separator in quotes.
      İçində ayırıcı olan xanaları dırnağa alın.
    Double the quotes inside the cell, or remove the text behind it.
      Xananın içindəki dırnaqları ikiqat yazın və ya ondan sonrakı mətni silin.
    the station and counts of {}
      məntəqə və saylar bu yazını təkrarlayır: {}
    the station of {}, with other counts
      eyni məntəqə başqa saylarla: {}
    line {} of {}
      {2} faylının {1}-ci sətri
    Remove one of the two; it is counted once.
      İkisindən birini silin; bir dəfə sayılır.
    Find out which is right; until then all of them are used.
      Hansının düzgün olduğunu öyrənin; o vaxta qədər hamısı istifadə edilir.
    the station and candidate of line {}
      {}-ci sətrin məntəqəsi və namizədi
    Find out which is right; until then the count is unknown. If both are parts of one count, set repeated = "sum" in [long].
      Hansının düzgün olduğunu öyrənin; o vaxta qədər say məlum deyil. Hər ikisi bir sayın hissəsidirsə, [long] bölməsində repeated = "sum" yazın.
    no candidate
      namizəd göstərilməyib
    the candidate {}, whom the manifest does not list
      manifestdə olmayan namizəd {}
    Add it to “spelled” of one of [[candidates]], or to “left_out” in [long].
      Onu [[candidates]] bölmələrindən birinin “spelled” açarına və ya [long] bölməsində “left_out” açarına əlavə edin.
    Nothing; this is how the table is laid out.
      Heç nə: cədvəl belə qurulub.
    Nothing, if the manifest is right.
      Manifest düzgündürsə, heç nə.
    {} of other contests, or left out by the manifest
      başqa səsvermələrdən və ya manifestin kənarda saxladığı {}
    {} without a station number
      məntəqə nömrəsi olmayan {}
    Nothing; they are kept, unnamed.
      Heç nə: adsız saxlanılır.
    {} left out by the manifest: {}
      manifestin kənarda saxladığı {}: {}
    Nothing, if the rule is right.
      Qayda düzgündürsə, heç nə.
    {} with all cells empty
      bütün xanaları boş olan {}
    {} that repeat the header
      başlığı təkrarlayan {}
    {} that number the columns
      sütunları nömrələyən {}
    Nothing; they are left out.
      Heç nə: kənarda saxlanılıb.
    {} with a mark such as {}, taken as unknown
      {2} kimi işarəsi olan {1}, məlum deyil sayılır
    Nothing, if the mark does not stand for zero.
      İşarə sıfır demək deyilsə, heç nə.
    {} without any count
      heç bir sayı olmayan {}
    {} row
      {} sətir
    {} rows
      {} sətir
    {} cell
      {} xana
    {} cells
      {} xana
    regions
      regionlar
    constituencies
      dairələr
    Nothing; these stations have not reported and are left out.
      Heç nə: bu məntəqələr hələ bildirməyib və kənarda saxlanılıb.
    a quote inside a cell that does not start with one
      dırnaqla başlamayan xananın içində dırnaq
    Nothing; it is read as an ordinary character.
      Heç nə: adi işarə kimi oxunur.
    {} whose names differ only in case, spaces or look-alike letters: {}
      {}: adlar yalnız böyük-kiçik hərf, boşluq və ya oxşar hərflərlə fərqlənir: {}
    If they are one place, spell it in one way; until then they are kept apart.
      Bir yerdirsə, eyni cür yazın; o vaxta qədər ayrı sayılır.
    Ask the publisher which is right. If the row is a station, set totals = "keep" in [source].
      Dərc edəndən hansının düzgün olduğunu soruşun. Sətir məntəqədirsə, [source] bölməsində totals = "keep" yazın.
    Nothing; the rows are counted once.
      Heç nə: sətirlər bir dəfə sayılır.
    Nothing, if it is one. If it is a station, set totals = "keep" in [source].
      Yekundursa, heç nə. Məntəqədirsə, [source] bölməsində totals = "keep" yazın.
    Repair what is listed first, then run again.
      Əvvəlcə sadalananları düzəldin, sonra yenidən işlədin.
    Write latitude and longitude in decimal degrees, such as {} and {}.
      Enlik və uzunluğu onluq dərəcələrlə yazın, məsələn {} və {}.
    Leave one out; the first is used.
      Birini çıxarın; birincisi istifadə edilir.
    Name the columns of region and constituency under [coordinates].
      [coordinates] bölməsində region və dairə sütunlarını göstərin.
    Nothing, unless names are spelled in different ways: they must be the same in both files.
      Adlar fərqli yazılmayıbsa, heç nə: hər iki faylda eyni olmalıdır.
    Nothing; they are not held against neighbours on the map.
      Heç nə: xəritədəki qonşularla müqayisə edilmir.
    found {}, {} where a place was expected
      {}, {} — yer gözlənilən yerdə
    another place for station {}, which stands on line {} already
      artıq {2}-ci sətirdə olan {1} məntəqəsi üçün başqa yer
    {} stations share their name with others, so that the file does not say which of them is meant
      {} məntəqənin adı başqaları ilə eynidir, ona görə fayl hansının nəzərdə tutulduğunu demir
    {} places belong to no station of the returns
      nəticələrin heç bir məntəqəsinə aid olmayan yer: {}
    {} stations of the returns have no place on the map
      xəritədə yeri olmayan məntəqə: {}
    """#
}
