/// Russian: titles, captions and text alternatives of charts.
extension Text {
  static let russianCharts = #"""
     — SIMULATED ELECTION
       — СМОДЕЛИРОВАННЫЕ ВЫБОРЫ
    , weighted by voters
      , с весом по числу избирателей
    , {} to look at first
      , посмотреть в первую очередь: {}
    0.1 pp bins
      шаг 0,1 п. п.
    1 pp bins
      шаг 1 п. п.
    A black line shows what is expected without a preference for round values.
      Чёрная линия показывает, чего ожидать без предпочтения круглых значений.
    Arrows. Horizontal: turnout, vertical: share of {}. Each arrow leads from the earlier to the later election of one constituency.
      Стрелки. По горизонтали: явка, по вертикали: доля голосов за {}. Каждая стрелка ведёт от прежних выборов к следующим в одном округе.
    Bars of the digits 0 to 9 with the range expected of each.
      Столбцы цифр от 0 до 9 с ожидаемым диапазоном для каждой.
    Distance of stations from the rest of their place
      Расстояние участков от остальных участков своего места
    Charts
      Графики
    Drawn are ordinary stations of at least 100 voters.
      Показаны обычные участки не менее чем со 100 избирателями.
    The line is what is expected of these stations without a preference for round values; the grey band holds 95 of 100 such bars.
      Линия — то, чего ждать от этих участков без предпочтения круглых значений; серая полоса вмещает 95 из 100 таких столбцов.
    {} M
      {} млн
    Each cell is one percentage point of turnout by one of the share of {}; darker cells hold more {}. One rounded cloud is usual; places of different character make several.
      Каждая клетка — один процентный пункт явки на один пункт доли голосов за {1}; чем темнее клетка, тем больше в ней: {2}. Обычно видно одно округлое облако; места разного характера дают несколько.
    Each dot is a station; marked ones are orange and named. A station far outside the grey bars is unlike most of the country, one far from the other dots unlike its neighbours.
      Каждая точка — участок; отмеченные — оранжевые и подписаны. Участок далеко от серых полос непохож на большинство в стране, далеко от других точек — непохож на соседей.
    Each station's results as a whole against its constituency. Above the line lies one ordinary station in forty; real places have more, such as hospitals and dormitories.
      Результаты каждого участка в целом против своего округа. Выше линии лежит один обычный участок из сорока; в действительности их больше: больницы, общежития.
    Every digit lies within its range.
      Каждая цифра лежит в своём диапазоне.
    Grey is the band in which 95 of 100 bars would then lie.
      Серым показана полоса, в которой тогда лежат 95 столбцов из 100.
    Heat map. Horizontal: turnout of the station, vertical: share of {}, both {}. Darker cells hold more {}, on a logarithmic scale. Ordinary elections show one rounded cloud; a second cloud or a streak towards the upper right corner is a reason to look.
      Тепловая карта. По горизонтали: явка на участке, по вертикали: доля голосов за {1}, обе: {2}. Чем темнее клетка, тем больше в ней: {3}; шкала логарифмическая. Обычные выборы дают одно округлое облако; второе облако или полоса к правому верхнему углу — повод посмотреть.
    Heat map. Horizontal: {} in the earlier election, vertical: in the later one, both 0 to 100 %. Darker cells hold more stations, on a logarithmic scale. Squares mark stations to look at first.
      Тепловая карта. По горизонтали: {} на прежних выборах, по вертикали: на следующих, обе от 0 до 100 %. Чем темнее клетка, тем больше участков; шкала логарифмическая. Квадраты — участки, которые стоит посмотреть в первую очередь.
    Histogram with {} bins centred on round values. Horizontal: {}, 0 to 100 %. Vertical: {}. Bars at {} are darker.
      Гистограмма из {1} столбцов с центрами в круглых значениях. По горизонтали: {2}, от 0 до 100 %. По вертикали: {3}. Темнее столбцы: {4}.
    How many counts end in each digit, and how many the counts' own sizes lead one to expect. One bar in twenty leaves its band by chance.
      Сколько чисел кончается на каждую цифру и сколько ожидается по величине самих чисел. Один столбец из двадцати выходит из полосы случайно.
    How many {} belong to stations of each value of {}. Bars are centred on round percentages; those at round values are orange, darker in print: heaps there are a reason to look.
      По горизонтали — {2}, по вертикали — {1} на участках с таким значением. Столбцы имеют центры в круглых процентах; при круглых значениях они оранжевые, в печати темнее: скопления там — повод посмотреть.
    Last digits of {}
      Последние цифры: {}
    dark: least like the common swing
      темнее: менее всего похожие на общее изменение
    Outside their range:
      Вне своего диапазона:
    Share of {} at stations
      Доля голосов за {} на участках
    Smooth density. Horizontal: turnout, vertical: share of {}, both 0 to 100 %. Darker means more voters; the scale is that of the square root. One round or oval cloud is ordinary; a second one, or a tail towards the upper right corner, is a reason to look.
      Сглаженная плотность. По горизонтали: явка, по вертикали: доля голосов за {}, обе от 0 до 100 %. Чем темнее, тем больше избирателей; шкала — квадратный корень. Одно круглое или овальное облако обычно; второе или хвост к правому верхнему углу — повод посмотреть.
    Stations in the order of the source, region after region; upwards their robust distance as a multiple of the cut-off that 97.5 of 100 ordinary stations stay below. {} of {} lie beyond it; {} are marked.
      Участки в порядке источника, регион за регионом; вверх — устойчивое расстояние в долях порога, ниже которого лежат 97,5 из 100 обычных участков. За порогом {1} из {2}; отмечено {3}.
    Stations of {} against region and country
      {}: участки в сравнении с регионом и страной
    The fingerprint of every region on the same axes. Regions differ; one whose cloud has another shape than all others is a reason to look.
      Отпечаток каждого региона в одних осях. Регионы различаются; если форма облака не такая, как у всех, это повод посмотреть.
    The same as the fingerprint, smoothed over one percentage point. A second cloud or a tail is seen better, single stations less.
      То же, что отпечаток, сглаженный на один процентный пункт. Второе облако или хвост видны лучше, отдельные участки — хуже.
    Turnout and share of {}
      Явка и доля голосов за {}
    Turnout and share of {} by region
      Явка и доля голосов за {} по регионам
    Turnout and share of {}, smoothed
      Явка и доля голосов за {}, сглажено
    Turnout of stations
      Явка на участках
    across: turnout, up: share of {}, both 0 to 100 %; lines at 50 %
      по горизонтали: явка, по вертикали: доля голосов за {}, обе от 0 до 100 %; линии на 50 %
    bars: the middle half of the stations, lines: 90 of 100, strokes: the median; dots: stations here
      полосы: средняя половина участков, линии: 90 из 100, штрихи: медиана; точки: участки здесь
    blue: the share rose, brown: it fell
      синие: доля выросла, коричневые: упала
    expected, 95 %
      ожидаемое, 95 %
    here: from {} to {}
      здесь: от {} до {}
    last digit
      последняя цифра
    line: the cut-off; dots: stations marked by OUT-01
      линия: порог; точки: участки, отмеченные методом OUT-01
    marked:
      отмечены:
    multiples of 5 %
      кратные 5 %
    multiples of the cut-off
      в долях порога
    other
      прочие
    share of {} in ballots counted
      доля голосов за {} в подсчитанных бюллетенях
    stations here
      участки здесь
    stations, region by region
      участки, регион за регионом
    the {} constituencies with most voters of {}
      {1} округов с наибольшим числом избирателей из {2}
    turnout of the station
      явка на участке
    whole percentages
      целые проценты
    {} ({}, expected {} to {})
      {} ({}, ожидается от {} до {})
    {} at the station
      {} на участке
    {} at {}
      {}: {}
    {} of 100 or more; black: expected, and where 95 of 100 such bars lie
      {} от 100; чёрным: ожидаемое и где лежат 95 из 100 таких столбцов
    {} small heat maps, one for each region: turnout across, share of {} up, both 0 to 100 %. Darker cells hold more voters, each region on its own scale. {}.
      {1} {1:маленькая тепловая карта|маленькие тепловые карты|маленьких тепловых карт}, по одной на регион: по горизонтали явка, по вертикали доля голосов за {2}, обе от 0 до 100 %. Чем темнее клетка, тем больше избирателей, у каждого региона своя шкала. {3}.
    {}, earlier election
      {}, прежние выборы
    {}, later election
      {}, следующие выборы
    {}: half of the stations between {} and {}, median {};
      {}: половина участков между {} и {}, медиана {};
    in standard deviations from the mean of the constituency
      в стандартных отклонениях от среднего по округу
    Standardised turnout and share of {}
      Стандартизованные явка и доля голосов за {}
    Each station's turnout and share of {} as distances from the mean of its constituency, in standard deviations, so that differences between places are gone. A round cloud is usual; a streak towards the upper right corner is a reason to look.
      Явка и доля голосов за {} на каждом участке как расстояния от среднего по его округу в стандартных отклонениях, так что различия между местами исчезают. Круглое облако обычно; полоса к правому верхнему углу — повод посмотреть.
    Excess votes of {} by reference window
      Избыточные голоса за {} по опорным окнам
    Every dot is one way to choose the stations to compare with; the marks below say which. An estimate that changes much from choice to choice is not a number to quote.
      Каждая точка — один способ выбрать участки для сравнения; метки ниже говорят какой. Оценка, которая сильно меняется от выбора к выбору, — не то число, которое стоит цитировать.
    {} estimates in {}, smallest first, each with its 95 % interval. Below each estimate marks show the choices it was made with: {}.
      Оценок {1} ({2}), от меньшей к большей, каждая с 95-процентным интервалом. Метки под каждой показывают, при каком выборе она получена: {3}.
    the reference, smallest estimate first; bars are 95 % intervals
      опору, от меньшей оценки; полосы — 95-процентные интервалы
    , and the model of {}
      , и модель {}
    How many stations have each {}, and the line of the model of {} that comes nearest. A model that fits is a description, never a probability that anything was falsified.
      Сколько участков имеет каждое значение ({1}) и линия ближайшей модели {2}. Подходящая модель — описание, но никак не вероятность того, что что-то подделано.
    ballots counted
      подсчитанные бюллетени
    """#
}
