/// Azerbaijani: the frame of the site.
extension Text {
  static let azerbaijaniSite = #"""
    All stations
      Bütün məntəqələr
    Find a station or constituency
      Məntəqə və ya dairə axtarın
    Nothing found
      Heç nə tapılmadı
    Share, votes for
      Səs payı:
    Show more
      Daha çox göstər
    Show rows with
      Bu sətirləri göstər:
    Skip to the text
      Mətnə keç
    of
      /
    Every station stands on the page of its constituency and in [stations.csv](stations.csv). Marked stations are below.
      Hər məntəqə öz dairəsinin səhifəsində və [stations.csv](stations.csv) faylındadır. İşarələnmişlər aşağıdadır.
    Every station is in [stations.csv](stations.csv). Marked stations are below.
      Hər məntəqə [stations.csv](stations.csv) faylındadır. İşarələnmişlər aşağıdadır.
    """#
}
