/// What a column may mean.
enum ColumnMeaning: Hashable, Sendable {
  case count(CountField)
  case region, constituency, station, name
  case office, candidate, votes
  /// 1 where the station has not reported.
  case silence
  /// A number that is none of a protocol: an hour's turnout, a part of the voters, a place on the map.
  case aside
}

/// Meanings by heading, in the languages of the returns met so far.
enum Headings {
  /// One meaning: headings that are it, parts of headings that show it, and parts that forbid it. All in
  /// small letters, without anything but letters and digits.
  private struct Rule: Sendable {
    let meaning: ColumnMeaning
    var exact: [String] = []
    var parts: [String] = []
    var without: [String] = []
  }

  /// The first rule that fits counts; what is specific comes before what is general.
  private static let rules: [Rule] = [
    Rule(meaning: .silence, parts: ["nonrep", "notreported", "unreported"]),
    Rule(
      meaning: .aside,
      exact: ["url", "lat", "lon", "lng", "year", "women", "men", "kişi", "qadın"],
      parts: [
        "http", "confidence", "logiccheck", "votesby", "საათი", "открепительн", "удостоверен",
        "seats",
        "percent", "процент", "procent", "porcentaje", "pourcent", "faiz", "პროცენტ", "տոկոս",
        "women",
        "femvoter", "malevoter", "participatedmen", "votersmen", "meshkuj", "femra", "latitud",
        "longitud", "protocols", "siruta", "createdat", "reportversion", "postalcode",
        "electionnumeric",
        "անճշտ", "դրոշմանիշ", "numericid",
      ]),
    Rule(
      meaning: .count(.supplementary),
      parts: [
        "specialvoters", "სპეციალურსიაში", "supplementary", "supplemental", "əlavəsiyahı",
        "լրացուցիչ",
        "listesuplimentare", "listăsuplimentară", "dodatkow", "addedvoters", "дополнительн",
      ]),
    Rule(
      meaning: .count(.unused),
      parts: [
        "погашенн", "неиспользован", "unused", "istifadəolunmam", "გამოუყენებ", "չօգտագործված",
        "niewykorzystan", "neutiliz", "sobrantes", "papërdor", "notused", "cancelledballots",
      ]),
    Rule(
      meaning: .count(.received),
      parts: [
        "бюллетенейполученных", "бюллетенейполучено", "ballotsreceived", "numballots",
        "bülletenalınm",
        "alınmışbülleten", "მიღებულიბიულეტენ", "հատկացվածհամարակալված", "otrzymanych", "primite",
        "boletasrecibidas", "receivedballots",
      ]),
    Rule(meaning: .count(.lost), parts: ["утраченн", "lostballots", "itirilmiş", "zgubion"]),
    Rule(
      meaning: .count(.unaccounted), parts: ["неучтенн", "неучтённ", "unaccounted", "uçotaalınmam"]),
    Rule(
      meaning: .count(.issued),
      exact: ["issued", "turnout", "voted", "votantes", "ballotscast", "totalvoters"],
      parts: [
        "выданныхизбирател", "выданныхвпомещении", "выданныхвне", "выдановпомещ", "выдановне",
        "бюллетенейвыданных", "проголосовавш", "участиевголосовании", "ballotsissued",
        "ballotssignedfor", "signedfor", "ballotscast", "votescast", "voterscast", "voterswhovoted",
        "participated", "participants", "səsvermədəiştirak", "səsvermişseçici", "bülletenverilmiş",
        "bülletenalmışseçici", "verilmişbülleten", "მონაწილეთა", "მონაწილეობ", "მასწავ", "մասնակից",
        "wydanych", "głosującychwydano", "votanți", "prezentați", "emitidos", "votaron",
        "asistencia",
        "numriivotuesve", "turnoutcount",
      ],
      without: ["удостоверен", "confidence"]),
    Rule(
      meaning: .count(.inBoxes), exact: ["total", "tvotes", "totalballots", "inbox", "inboxes"],
      parts: [
        "переносныхящик", "стационарныхящик", "ящикахдляголосования", "inballotbox", "inboxes",
        "səsqutu", "seçkiqutu", "ყუთ", "ստացվածկտրոններիընդհանուր", "wyjętychzurny", "urnie",
        "dinurn",
        "ballotsfound",
      ]),
    Rule(
      meaning: .count(.blank),
      parts: [
        "blancos", "enblanco", "blankvotes", "blankballots", "undervote", "boş", "пуст", "albe",
      ],
      without: ["boşal"]),
    Rule(
      meaning: .count(.invalid), exact: ["nulos", "invvotes", "spoilt", "spoiled"],
      parts: [
        "недействительн", "invalid", "rejectedvotes", "rejectedballots", "spoiltballots",
        "etibarsız",
        "ბათილ", "անվավեր", "nieważn", "nule", "nulos", "votosnulos", "pavlefshme",
      ],
      without: ["confidence"]),
    Rule(
      meaning: .count(.valid), exact: ["valid", "vvotes", "totalvotes"],
      parts: [
        "действительн", "validvotes", "validballots", "totalvalid", "etibarlı", "ნამდვილ",
        "ważnych",
        "valabil", "votosválidos", "votosvalidos", "vlefshme", "էրթավոր", "վավեր",
      ],
      without: ["invalid"]),
    Rule(
      meaning: .count(.registered),
      exact: [
        "ln", "registered", "voters", "eligible", "electors", "zgjedhes", "inscritos",
        "regvoters",
      ],
      parts: [
        "избирателейвключенн", "избирателейвнесенн", "избирателейвсписк", "числоизбирателей",
        "registeredvoters", "votersregistered", "eligiblevoters", "possiblevoters",
        "totalregistered", "electorate",
        "voterson", "registeredelectors", "inscritos", "listanominal", "padron", "padrón",
        "habilitados", "seçicilərinsayı", "seçicilərinümumisayı", "seçicisayı", "siyahıdaolan",
        "ერთიანსიაში", "ამომრჩეველთარაოდენობა", "ამომრჩეველთასაერთო", "հիմնականցուցակ",
        "uprawnionych", "alegători", "regvoters", "zgjedhesne",
      ],
      without: ["проголосовавш"]),
    Rule(meaning: .office, exact: ["office", "contest", "race", "contestname", "officename"]),
    Rule(
      meaning: .candidate,
      exact: [
        "candidate", "candidatename", "choice", "choicename", "namizəd", "кандидат", "candidato",
        "კანდიდატი", "kandydat",
      ]),
    Rule(
      meaning: .votes,
      exact: [
        "votes", "votecount", "count", "səs", "səslərinsayı", "голосов", "числоголосов", "votos",
        "ხმები",
        "głosy",
      ]),
    Rule(
      meaning: .name,
      exact: [
        "recinto", "vendndodhja", "address", "address2", "siedziba", "pollingplace", "ünvan",
      ],
      parts: [
        "stationname", "stationstring", "precinctname", "pollingplacename", "addressofstation",
        "адрес",
        "ünvan", "მისამართ", "հասցե", "adresa", "siedziba", "direccion", "dirección", "location",
      ]),
    Rule(
      meaning: .station,
      exact: [
        "uik", "уик", "station", "precinct", "mesa", "casillaid", "უბანი", "id", "divisionid",
        "qvkod",
        "pollingid", "sectia", "secția", "məntəqə", "precinctid", "gpunitid", "stationid",
      ],
      parts: [
        "pollingstation", "stationid", "stationnumber", "precinctnr", "precinctno",
        "precinctnumber",
        "məntəqəsi", "seçkiməntəqə", "номеруик", "избирательныйучасток", "участковаякомиссия",
        "númeromesa", "numeromesa", "casilla", "საარჩევნოუბანი", "տեղամաս", "obwod", "obwód",
        "komisji", "nrsecție", "sectievot", "qendravotimit", "wahllokal",
      ],
      without: ["special", "county", "tiposeccion"]),
    Rule(
      meaning: .constituency,
      exact: [
        "tik", "тик", "constituency", "district", "districtid", "districtaltid", "municipio",
        "bashkia",
        "uatname", "terytgmina", "gmina", "dairə", "constnameprevious", "distritofed12", "oik",
        "oikr",
        "distrito", "ოლქი",
      ],
      parts: [
        "constituency", "constname", "territorialcommission", "территориальн", "seçkidairəsi",
        "dairəninnömrəsi", "municipality", "municipio", "bashki", "საარჩევნოოლქი", "տըհստ",
        "ընտրատարածք",
        "comuna", "ward", "distritofed", "district",
      ],
      without: ["subdistrict", "map11"]),
    Rule(
      meaning: .region,
      exact: [
        "region", "регион", "субъект", "state", "county", "departamento", "province", "qarku",
        "edoid",
        "estado", "terytpowiat", "distnameprevious", "precinctcountyname", "wojewodztwo",
        "województwo", "judet", "județ", "oblast", "rayon", "вилаят",
      ],
      parts: [
        "regionname", "countyname", "statename", "область", "რეგიონი", "վարչականշրջան", "marz",
        "մարզ",
        "powiat", "provincia", "iqtisadirayon",
      ],
      without: ["map11"]),
  ]

  /// Romania's protocol names its lines by letters; one letter alone means nothing elsewhere.
  static let protocolLetters: [String: CountField] = [
    "a1": .registered, "a2": .supplementary, "b": .issued, "c": .received, "d": .unused,
    "e": .valid,
    "f": .invalid,
  ]

  /// Azerbaijan's protocol numbers its lines.
  static let protocolNumbers: [String: CountField] = [
    "1": .registered, "3": .received, "4": .issued, "8": .unused, "14": .valid, "15": .invalid,
  ]

  /// Small letters and digits alone.
  static func squeezed(_ heading: String) -> String {
    String(heading.lowercased().replacing("i̇", with: "i").filter { $0.isLetter || $0.isNumber })
  }

  static func meaning(of heading: String) -> ColumnMeaning? {
    let text = squeezed(heading)
    guard !text.isEmpty else { return nil }
    return rules.first { rule in
      if rule.without.contains(where: text.contains) { return false }
      if rule.exact.contains(text) { return true }
      return rule.parts.contains(where: text.contains)
    }?.meaning
  }
}
