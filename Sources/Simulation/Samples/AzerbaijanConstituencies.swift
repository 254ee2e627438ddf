/// The 125 constituencies of Azerbaijan by public number and name.
///
/// Names are those of the 2015 delimitation, replaced by the 2023 name where a public report of the
/// 2024 elections gives it, so a few places occur twice. The economic region (of the 2021 list) and
/// the profile (how many city, town and village stations) are our own assignment, and so is the
/// number of stations opened in the liberated territories (26 in all, which is public).
enum AzerbaijanConstituencies {
  /// One plan a constituency, in order of their numbers; the name carries the number, as in
  /// "23 Nəsimi-Səbail".
  static let plans: [AreaPlan] = list.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: ",").map(String.init)
    guard cells.count == 5 else { return nil }
    return AreaPlan(
      name: cells[0] + " " + cells[1], region: cells[2], mixture: mixture(of: cells[3]),
      opened: (Int(cells[4]) ?? 0, "liberated territories"))
  }

  private static func mixture(of profile: String) -> AreaPlan.Mixture {
    switch profile {
    case "city": .init(city: 0.85, town: 0.15)
    case "town": .init(city: 0.5, town: 0.48)
    case "mountain": .init(city: 0.05, town: 0.68)
    case "remote": .init(city: 0, town: 0.15)
    default: .init(city: 0.28, town: 0.66)
    }
  }

  /// number, name, region, profile, stations in the liberated territories
  private static let list = """
    1,Şərur-Sədərək,Naxçıvan,rural,0
    2,Şərur,Naxçıvan,mountain,0
    3,Babək-Kəngərli-Naxçıvan,Naxçıvan,mountain,0
    4,Naxçıvan şəhər,Naxçıvan,town,0
    5,Şahbuz-Babək,Naxçıvan,mountain,0
    6,Culfa-Babək,Naxçıvan,mountain,0
    7,Ordubad-Culfa,Naxçıvan,mountain,0
    8,Binəqədi birinci,Bakı,city,0
    9,Binəqədi II,Bakı,city,0
    10,Binəqədi üçüncü,Bakı,city,0
    11,Qaradağ,Bakı,city,0
    12,Xəzər birinci,Bakı,city,0
    13,Xəzər I,Bakı,city,0
    14,Xəzər II,Bakı,city,0
    15,Yasamal birinci,Bakı,city,0
    16,Yasamal ikinci,Bakı,city,0
    17,Yasamal III,Bakı,city,0
    18,Nərimanov-Nizami,Bakı,city,0
    19,Nərimanov birinci,Bakı,city,0
    20,Nərimanov II,Bakı,city,0
    21,Nəsimi I,Bakı,city,0
    22,Nəsimi-Yasamal,Bakı,city,0
    23,Nəsimi-Səbail,Bakı,city,0
    24,Nizami I,Bakı,city,0
    25,Nizami II,Bakı,city,0
    26,Sabunçu birinci,Bakı,city,0
    27,Sabunçu II,Bakı,city,0
    28,Sabunçu III,Bakı,city,0
    29,Səbail,Bakı,city,0
    30,Suraxanı I,Bakı,city,0
    31,Suraxanı II,Bakı,city,0
    32,Suraxanı III,Bakı,city,0
    33,Xətai I,Bakı,city,0
    34,Xətai II,Bakı,city,0
    35,Xətai III,Bakı,city,0
    36,Xətai-Suraxanı,Bakı,city,0
    37,Nizami I (Gəncə),Gəncə-Daşkəsən,city,0
    38,Nizami II (Gəncə),Gəncə-Daşkəsən,city,0
    39,Kəpəz I (Gəncə),Gəncə-Daşkəsən,city,0
    40,Kəpəz II (Gəncə),Gəncə-Daşkəsən,city,0
    41,Sumqayıt I,Abşeron-Xızı,city,0
    42,Sumqayıt II,Abşeron-Xızı,city,0
    43,Sumqayıt III,Abşeron-Xızı,city,0
    44,Sumqayıt-Abşeron,Abşeron-Xızı,city,0
    45,Abşeron,Abşeron-Xızı,city,0
    46,Şirvan,Şirvan-Salyan,city,0
    47,Mingəçevir,Mərkəzi Aran,city,0
    48,Abşeron birinci,Abşeron-Xızı,town,0
    49,Yevlax-Mingəçevir,Mərkəzi Aran,town,0
    50,Qobustan-Xızı-Sumqayıt,Abşeron-Xızı,rural,0
    51,Qusar,Quba-Xaçmaz,town,0
    52,Quba,Quba-Xaçmaz,town,0
    53,Quba-Qusar,Quba-Xaçmaz,mountain,0
    54,Mingəçevir,Mərkəzi Aran,city,0
    55,Siyəzən-Quba-Xızı,Quba-Xaçmaz,town,0
    56,Xaçmaz kənd,Quba-Xaçmaz,rural,0
    57,Kürdəmir,Mərkəzi Aran,town,0
    58,Hacıqabul-Kürdəmir,Şirvan-Salyan,mountain,0
    59,Salyan,Şirvan-Salyan,town,0
    60,Salyan-Neftçala,Şirvan-Salyan,rural,0
    61,Neftçala,Şirvan-Salyan,rural,0
    62,Saatlı,Mil-Muğan,rural,0
    63,Sabirabad I,Mil-Muğan,rural,0
    64,Sabirabad II,Mil-Muğan,rural,0
    65,Saatlı-Sabirabad-Kürdəmir,Mil-Muğan,rural,0
    66,Biləsuvar,Şirvan-Salyan,town,0
    67,Cəlilabad şəhər,Lənkəran-Astara,town,0
    68,Cəlilabad kənd,Lənkəran-Astara,rural,0
    69,Cəlilabad-Masallı-Biləsuvar,Lənkəran-Astara,rural,0
    70,Masallı şəhər,Lənkəran-Astara,town,0
    71,Masallı kənd,Lənkəran-Astara,rural,0
    72,Yardımlı-Masallı,Lənkəran-Astara,remote,0
    73,Lənkəran şəhər,Lənkəran-Astara,town,0
    74,Lənkəran kənd,Lənkəran-Astara,rural,0
    75,Lənkəran-Masallı,Lənkəran-Astara,rural,0
    76,Lənkəran-Astara,Lənkəran-Astara,rural,0
    77,Astara,Lənkəran-Astara,rural,0
    78,Lənkəran kənd,Lənkəran-Astara,mountain,0
    79,İmişli,Mil-Muğan,town,0
    80,Lerik-Astara,Lənkəran-Astara,remote,0
    81,İmişli,Mil-Muğan,town,0
    82,Ağcabədi,Qarabağ,town,0
    83,Ağcabədi-Füzuli,Qarabağ,rural,0
    84,Füzuli,Qarabağ,rural,2
    85,Şamaxı,Dağlıq Şirvan,rural,0
    86,İsmayıllı,Dağlıq Şirvan,rural,0
    87,Ağsu-İsmayıllı,Dağlıq Şirvan,mountain,0
    88,Göyçay,Mərkəzi Aran,town,0
    89,Göyçay-Ağdaş,Mərkəzi Aran,rural,0
    90,Ağdaş,Mərkəzi Aran,town,0
    91,Ucar,Mərkəzi Aran,rural,0
    92,Zərdab-Ucar,Mərkəzi Aran,rural,0
    93,Bərdə şəhər,Qarabağ,town,0
    94,Bərdə kənd,Qarabağ,rural,0
    95,Tərtər,Qarabağ,rural,0
    96,Goranboy-Naftalan,Gəncə-Daşkəsən,rural,0
    97,Goranboy-Ağdam-Tərtər,Gəncə-Daşkəsən,rural,0
    98,Şəmkir şəhər,Qazax-Tovuz,town,0
    99,Şəmkir kənd,Qazax-Tovuz,rural,0
    100,Şəmkir-Daşkəsən,Qazax-Tovuz,mountain,0
    101,Göygöl-Daşkəsən,Gəncə-Daşkəsən,mountain,0
    102,Samux-Şəmkir,Gəncə-Daşkəsən,rural,0
    103,Gədəbəy,Qazax-Tovuz,remote,0
    104,Gədəbəy-Tovuz,Qazax-Tovuz,mountain,0
    105,Tovuz,Qazax-Tovuz,town,0
    106,Tovuz-Qazax-Ağstafa,Qazax-Tovuz,rural,0
    107,Qazax,Qazax-Tovuz,town,0
    108,Ağstafa,Qazax-Tovuz,town,0
    109,Balakən,Şəki-Zaqatala,rural,0
    110,Zaqatala,Şəki-Zaqatala,town,0
    111,Zaqatala-Balakən,Şəki-Zaqatala,mountain,0
    112,Qax,Şəki-Zaqatala,rural,0
    113,Şəki şəhər,Şəki-Zaqatala,town,0
    114,Şəki kənd I,Şəki-Zaqatala,mountain,0
    115,Şəki kənd II,Şəki-Zaqatala,mountain,0
    116,Qəbələ,Şəki-Zaqatala,rural,0
    117,Oğuz-Qəbələ,Şəki-Zaqatala,mountain,0
    118,Ağdam şəhər,Qarabağ,town,3
    119,Ağdam kənd,Qarabağ,rural,0
    120,Cəbrayıl-Qubadlı,Şərqi Zəngəzur,mountain,3
    121,Laçın,Şərqi Zəngəzur,mountain,4
    122,Xankəndi,Qarabağ,city,4
    123,Kəlbəcər,Şərqi Zəngəzur,mountain,3
    124,Şuşa-Ağdam-Xocalı-Xocavənd,Qarabağ,mountain,4
    125,Zəngilan-Qubadlı,Şərqi Zəngəzur,mountain,3
    """
}
