/// Russian: the frame of the site.
extension Text {
  static let russianSite = #"""
    All stations
      Все участки
    Find a station or constituency
      Найти участок или округ
    Nothing found
      Ничего не найдено
    Share, votes for
      Доля голосов за
    Show more
      Показать ещё
    Show rows with
      Показать строки с
    Skip to the text
      Перейти к тексту
    of
      из
    Every station stands on the page of its constituency and in [stations.csv](stations.csv). Marked stations are below.
      Каждый участок стоит на странице своего округа и в [stations.csv](stations.csv). Отмеченные — ниже.
    Every station is in [stations.csv](stations.csv). Marked stations are below.
      Каждый участок — в [stations.csv](stations.csv). Отмеченные — ниже.
    """#
}
