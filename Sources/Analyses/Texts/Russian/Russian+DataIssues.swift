/// Russian: what is wrong with a row of the source, and what to do.
extension Text {
  static let russianDataIssues = #"""
    ballots counted (no column of ballots issued)
      подсчитанные бюллетени (столбца выданных нет)
    ballots in the boxes
      бюллетени в ящиках
    the sum of all candidates' votes and invalid ballots
      сумма голосов всех кандидатов и недействительных бюллетеней
    valid and invalid ballots
      действительные и недействительные бюллетени
    {} where a whole number was expected
      {} там, где ожидалось целое число
    {} which the rest of the column does not show to be thousands
      {}, а остальной столбец не показывает, что это тысячи
    {} where a count, never negative, was expected
      {} там, где ожидалось неотрицательное число
    {} where a whole number was expected, not a fraction
      {} там, где ожидалось целое число, а не дробь
    {} where a count up to {} was expected
      {} там, где ожидалось число до {}
    {} which is not what the header has
      {} а в заголовке не столько
    {} where a closing quote should end the cell
      {} там, где ячейку должна закончить кавычка
    more than the header's {} cells, the first of them {},
      ячеек больше, чем {} в заголовке, первая лишняя — {},
    {} cells where the header has {},
      ячеек {}, а в заголовке {},
    Correct the cell or leave it empty if the count is unknown.
      Исправьте ячейку или оставьте её пустой, если число неизвестно.
    Correct the cell, or say how numbers are written by “thousands” and “decimal” in [source].
      Исправьте ячейку или укажите, как записаны числа, ключами «thousands» и «decimal» в разделе [source].
    Look for a missing separator or a line break in the row; fill unknown cells with nothing.
      Поищите в строке пропущенный разделитель или перенос; неизвестные ячейки оставьте пустыми.
    Put cells that contain the separator in quotes.
      Заключите в кавычки ячейки, в которых есть разделитель.
    Double the quotes inside the cell, or remove the text behind it.
      Удвойте кавычки внутри ячейки или уберите текст за ней.
    the station and counts of {}
      участок и числа повторяют запись: {}
    the station of {}, with other counts
      тот же участок с другими числами: {}
    line {} of {}
      строка {} файла {}
    Remove one of the two; it is counted once.
      Удалите одну из двух; она считается один раз.
    Find out which is right; until then all of them are used.
      Выясните, какая верна; до тех пор используются все.
    the station and candidate of line {}
      участок и кандидат строки {}
    Find out which is right; until then the count is unknown. If both are parts of one count, set repeated = "sum" in [long].
      Выясните, какое верно; до тех пор число неизвестно. Если оба — части одного числа, укажите repeated = "sum" в разделе [long].
    no candidate
      кандидат не указан
    the candidate {}, whom the manifest does not list
      кандидат {}, которого нет в манифесте
    Add it to “spelled” of one of [[candidates]], or to “left_out” in [long].
      Добавьте его в «spelled» одного из [[candidates]] или в «left_out» раздела [long].
    Nothing; this is how the table is laid out.
      Ничего: так устроена таблица.
    Nothing, if the manifest is right.
      Ничего, если манифест верен.
    {} of other contests, or left out by the manifest
      {} других голосований или по правилу манифеста
    {} without a station number
      {} без номера участка
    Nothing; they are kept, unnamed.
      Ничего: они остаются без названия.
    {} left out by the manifest: {}
      {}, исключено манифестом: {}
    Nothing, if the rule is right.
      Ничего, если правило верно.
    {} with all cells empty
      {}, где все ячейки пусты
    {} that repeat the header
      {} с повтором заголовка
    {} that number the columns
      {} с номерами столбцов
    Nothing; they are left out.
      Ничего: они исключены.
    {} with a mark such as {}, taken as unknown
      {} с пометкой вида {}, число считается неизвестным
    Nothing, if the mark does not stand for zero.
      Ничего, если пометка не означает ноль.
    {} without any count
      {} без единого числа
    {} row
      {} строка
    {} rows
      {1} {1:строка|строки|строк}
    {} cell
      {} ячейка
    {} cells
      {1} {1:ячейка|ячейки|ячеек}
    regions
      регионы
    constituencies
      округа
    Nothing; these stations have not reported and are left out.
      Ничего: эти участки ещё не сообщили и исключены.
    a quote inside a cell that does not start with one
      кавычка внутри ячейки, которая с неё не начинается
    Nothing; it is read as an ordinary character.
      Ничего: она читается как обычный знак.
    {} whose names differ only in case, spaces or look-alike letters: {}
      {}: названия различаются только регистром, пробелами или похожими буквами: {}
    If they are one place, spell it in one way; until then they are kept apart.
      Если это одно место, пишите его одинаково; до тех пор они считаются разными.
    Ask the publisher which is right. If the row is a station, set totals = "keep" in [source].
      Спросите публикатора, что верно. Если строка — участок, укажите totals = "keep" в разделе [source].
    Nothing; the rows are counted once.
      Ничего: строки считаются один раз.
    Nothing, if it is one. If it is a station, set totals = "keep" in [source].
      Ничего, если это итог. Если это участок, укажите totals = "keep" в разделе [source].
    Repair what is listed first, then run again.
      Сначала исправьте перечисленное, затем запустите снова.
    Write latitude and longitude in decimal degrees, such as {} and {}.
      Запишите широту и долготу в десятичных градусах, например {} и {}.
    Leave one out; the first is used.
      Уберите одно; используется первое.
    Name the columns of region and constituency under [coordinates].
      Назовите столбцы региона и округа в разделе [coordinates].
    Nothing, unless names are spelled in different ways: they must be the same in both files.
      Ничего, если только названия не записаны по-разному: в обоих файлах они должны совпадать.
    Nothing; they are not held against neighbours on the map.
      Ничего: с соседями на карте они не сравниваются.
    found {}, {} where a place was expected
      {}, {} там, где ожидалось место
    another place for station {}, which stands on line {} already
      другое место участка {}, который уже стоит в строке {}
    {} stations share their name with others, so that the file does not say which of them is meant
      название общее с другими у {} участков: файл не говорит, о каком речь
    {} places belong to no station of the returns
      мест, не принадлежащих ни одному участку данных: {}
    {} stations of the returns have no place on the map
      участков данных без места на карте: {}
    """#
}
