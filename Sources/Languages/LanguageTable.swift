/// The languages that schools meet, one a line.
///
/// - Columns: tag · own name · English name · script (ISO 15924) · tag of the platform data, where it differs ·
///   other names people write, with `,` between them. Columns are separated by `|`.
/// - Own names: as the speakers write them, with a capital where the script has capitals, because they stand in menus.
/// - Checked: tags, scripts, English and own names against Foundation's CLDR 46, with differences chosen by hand ("Kurdî").
///   Own names that CLDR does not have (such as `cnh`, `kar`, `mam`, `tem`) are as commonly printed; speakers have not
///   read them yet, and corrections are welcome.
let languageTable = """
    aa|Qafar|Afar|Latn
    af|Afrikaans|Afrikaans|Latn
    aii|ܣܘܪܝܬ|Assyrian Neo-Aramaic|Syrc||Assyrian,Sureth
    ak|Akan|Akan|Latn
    am|አማርኛ|Amharic|Ethi
    ar|العربية|Arabic|Arab
    ary|الدارجة المغربية|Moroccan Arabic|Arab||Darija
    arz|العربية المصرية|Egyptian Arabic|Arab
    as|অসমীয়া|Assamese|Beng
    ase|American Sign Language|American Sign Language|Zxxx|en|ASL
    ay|Aymar aru|Aymara|Latn
    az|Azərbaycan dili|Azerbaijani|Latn||Azeri
    bal|بلۏچی|Balochi|Arab||Baluchi
    bcl|Bikol|Bikol|Latn
    be|Беларуская|Belarusian|Cyrl
    bem|Ichibemba|Bemba|Latn
    bfi|British Sign Language|British Sign Language|Zxxx|en|BSL
    bg|Български|Bulgarian|Cyrl
    bho|भोजपुरी|Bhojpuri|Deva
    bi|Bislama|Bislama|Latn
    bm|Bamanankan|Bambara|Latn
    bn|বাংলা|Bengali|Beng||Bangla
    bo|བོད་སྐད་|Tibetan|Tibt
    br|Brezhoneg|Breton|Latn
    bs|Bosanski|Bosnian|Latn
    ca|Català|Catalan|Latn||Valencian,Valencià
    ce|Нохчийн|Chechen|Cyrl
    ceb|Cebuano|Cebuano|Latn||Bisaya,Visayan
    chk|Chuuk|Chuukese|Latn
    ckb|کوردیی ناوەندی|Central Kurdish|Arab||Sorani,Kurdish Sorani,سۆرانی
    cld|ܟܠܕܝܐ|Chaldean Neo-Aramaic|Syrc||Chaldean
    cnh|Lai holh|Hakha Chin|Latn||Chin,Lai
    cnr|Crnogorski|Montenegrin|Latn|sr-Latn
    cs|Čeština|Czech|Latn
    cy|Cymraeg|Welsh|Latn
    da|Dansk|Danish|Latn
    de|Deutsch|German|Latn
    de-simple|Leichte Sprache|Easy German|Latn|de
    din|Thuɔŋjäŋ|Dinka|Latn
    dv|ދިވެހިބަސް|Dhivehi|Thaa||Divehi,Maldivian
    dyu|Julakan|Dyula|Latn||Jula,Dioula
    dz|རྫོང་ཁ|Dzongkha|Tibt
    ee|Eʋegbe|Ewe|Latn
    el|Ελληνικά|Greek|Grek
    en|English|English|Latn
    en-simple|Easy English|Easy English|Latn|en|Easy Read,Simple English,Plain English
    es|Español|Spanish|Latn||Castilian,Castellano
    es-simple|Lectura fácil|Easy Spanish|Latn|es
    et|Eesti|Estonian|Latn
    eu|Euskara|Basque|Latn
    fa|فارسی|Persian|Arab||Farsi
    ff|Pulaar|Fula|Latn||Fulani,Fulah,Fulfulde,Peul
    fi|Suomi|Finnish|Latn
    fil|Filipino|Filipino|Latn||Pilipino
    fj|Na Vosa Vakaviti|Fijian|Latn
    fo|Føroyskt|Faroese|Latn
    fr|Français|French|Latn
    fr-simple|Français facile à lire|Easy French|Latn|fr|FALC
    ga|Gaeilge|Irish|Latn||Irish Gaelic
    gaa|Gã|Ga|Latn
    gd|Gàidhlig|Scottish Gaelic|Latn||Gaelic
    gil|Taetae ni Kiribati|Gilbertese|Latn||Kiribati
    gl|Galego|Galician|Latn
    gn|Avañe’ẽ|Guarani|Latn
    gsw|Schwiizertüütsch|Swiss German|Latn
    gu|ગુજરાતી|Gujarati|Gujr
    ha|Hausa|Hausa|Latn
    hac|گۆرانی|Gorani|Arab
    haw|ʻŌlelo Hawaiʻi|Hawaiian|Latn
    haz|هزارگی|Hazaragi|Arab|fa-AF
    he|עברית|Hebrew|Hebr||Ivrit
    hi|हिन्दी|Hindi|Deva
    hil|Ilonggo|Hiligaynon|Latn
    hmn|Hmoob|Hmong|Latn
    hnj|Moob|Hmong Njua|Latn||Green Hmong,Blue Hmong,Moob Leeg
    hr|Hrvatski|Croatian|Latn
    ht|Kreyòl ayisyen|Haitian Creole|Latn||Kreyol,Creole,Haitian
    hu|Magyar|Hungarian|Latn
    hy|Հայերեն|Armenian|Armn
    id|Bahasa Indonesia|Indonesian|Latn
    ig|Igbo|Igbo|Latn
    ilo|Ilokano|Ilocano|Latn||Iloko
    is|Íslenska|Icelandic|Latn
    it|Italiano|Italian|Latn
    iu|ᐃᓄᒃᑎᑐᑦ|Inuktitut|Cans
    ja|日本語|Japanese|Jpan
    jam|Patwa|Jamaican Patois|Latn||Patois,Jamaican,Jamaican Creole
    jv|Basa Jawa|Javanese|Latn
    ka|ქართული|Georgian|Geor
    kab|Taqbaylit|Kabyle|Latn
    kar|ကညီ|Karen|Mymr
    kea|Kabuverdianu|Cape Verdean Creole|Latn||Cape Verdean,Kriolu
    kg|Kikongo|Kongo|Latn
    ki|Gĩkũyũ|Kikuyu|Latn
    kk|Қазақ тілі|Kazakh|Cyrl
    km|ខ្មែរ|Khmer|Khmr||Cambodian
    kmr|Kurdî (Kurmancî)|Northern Kurdish|Latn|ku|Kurmanji,Kurdish Kurmanji,Kurmancî
    kn|ಕನ್ನಡ|Kannada|Knda
    ko|한국어|Korean|Kore
    kok|कोंकणी|Konkani|Deva
    kri|Krio|Krio|Latn||Sierra Leone Creole
    ks|کٲشُر|Kashmiri|Arab
    ksw|ကညီကျိာ်|S’gaw Karen|Mymr||Sgaw Karen
    ku|Kurdî|Kurdish|Latn
    ky|Кыргызча|Kyrgyz|Cyrl
    lb|Lëtzebuergesch|Luxembourgish|Latn
    lg|Luganda|Ganda|Latn
    ln|Lingála|Lingala|Latn
    lo|ລາວ|Lao|Laoo||Laotian
    lt|Lietuvių|Lithuanian|Latn
    lua|Tshiluba|Luba-Lulua|Latn||Luba
    luo|Dholuo|Luo|Latn
    lus|Mizo ṭawng|Mizo|Latn||Lushai
    lv|Latviešu|Latvian|Latn
    mai|मैथिली|Maithili|Deva
    mam|Qyool Mam|Mam|Latn
    men|Mɛnde yia|Mende|Latn
    mfe|Kreol Morisien|Mauritian Creole|Latn||Morisyen
    mg|Malagasy|Malagasy|Latn
    mh|Kajin Majel|Marshallese|Latn
    mi|Te reo Māori|Māori|Latn
    mk|Македонски|Macedonian|Cyrl
    ml|മലയാളം|Malayalam|Mlym
    mn|Монгол|Mongolian|Cyrl
    mnk|Mandinka|Mandinka|Latn||Mandingo
    mos|Mooré|Mossi|Latn||Moore
    mr|मराठी|Marathi|Deva
    ms|Bahasa Melayu|Malay|Latn||Malaysian
    mt|Malti|Maltese|Latn
    mww|Hmoob Dawb|White Hmong|Latn||Hmong Daw
    my|မြန်မာ|Burmese|Mymr||Myanmar
    nb|Norsk bokmål|Norwegian Bokmål|Latn||Bokmål
    nd|isiNdebele|North Ndebele|Latn||Ndebele
    ne|नेपाली|Nepali|Deva
    nl|Nederlands|Dutch|Latn||Flemish,Vlaams
    nn|Nynorsk|Norwegian Nynorsk|Latn
    no|Norsk|Norwegian|Latn|nb
    nso|Sesotho sa Leboa|Northern Sotho|Latn||Sepedi,Pedi
    nus|Thok Nath|Nuer|Latn
    nv|Diné bizaad|Navajo|Latn
    ny|Chichewa|Nyanja|Latn||Chewa
    oc|Occitan|Occitan|Latn
    om|Afaan Oromoo|Oromo|Latn||Oromiffa,Afan Oromo
    or|ଓଡ଼ିଆ|Odia|Orya||Oriya
    pa|ਪੰਜਾਬੀ|Punjabi|Guru||Panjabi
    pa-Arab|پنجابی|Punjabi (Shahmukhi)|Arab
    pag|Pangasinan|Pangasinan|Latn
    pam|Kapampangan|Pampanga|Latn
    pap|Papiamentu|Papiamento|Latn
    phr|پہاڑی|Pahari-Potwari|Arab||Pahari,Pothwari,Mirpuri
    pl|Polski|Polish|Latn
    pnb|پنجابی|Western Punjabi|Arab|pa-Arab
    prs|دری|Dari|Arab|fa-AF|Afghan Persian
    ps|پښتو|Pashto|Arab||Pushto,Pashtu,Pakhto
    pt|Português|Portuguese|Latn
    pt-BR|Português (Brasil)|Portuguese (Brazil)|Latn||Brazilian,Brazilian Portuguese
    pt-PT|Português (Portugal)|Portuguese (Portugal)|Latn||European Portuguese
    qu|Runasimi|Quechua|Latn
    quc|K’iche’|K’iche’|Latn||Quiche
    rhg|Ruáingga|Rohingya|Latn
    rif|Tarifit|Riffian|Latn||Tarifit,Rif Berber
    rm|Rumantsch|Romansh|Latn
    rn|Ikirundi|Rundi|Latn||Kirundi
    ro|Română|Romanian|Latn||Moldovan,Moldavian
    rom|Romani čhib|Romani|Latn||Romany,Roma,Romanes
    ru|Русский|Russian|Cyrl
    rw|Ikinyarwanda|Kinyarwanda|Latn
    sco|Scots|Scots|Latn
    sd|سنڌي|Sindhi|Arab
    sg|Sängö|Sango|Latn
    shi|ⵜⴰⵛⵍⵃⵉⵜ|Tachelhit|Tfng||Shilha,Tashelhit
    si|සිංහල|Sinhala|Sinh||Sinhalese
    sk|Slovenčina|Slovak|Latn
    skr|سرائیکی|Saraiki|Arab||Seraiki
    sl|Slovenščina|Slovenian|Latn||Slovene
    sm|Gagana Sāmoa|Samoan|Latn
    sn|chiShona|Shona|Latn
    snk|Sooninkanxanne|Soninke|Latn
    so|Soomaali|Somali|Latn||Af Soomaali
    sq|Shqip|Albanian|Latn
    sr|Српски|Serbian|Cyrl
    sr-Latn|Srpski|Serbian (Latin)|Latn
    ss|siSwati|Swati|Latn||Swazi
    st|Sesotho|Southern Sotho|Latn||Sotho
    su|Basa Sunda|Sundanese|Latn
    sus|Sosoxui|Susu|Latn
    sv|Svenska|Swedish|Latn
    sw|Kiswahili|Swahili|Latn
    syl|সিলেটি|Sylheti|Beng
    syr|ܣܘܪܝܝܐ|Syriac|Syrc
    ta|தமிழ்|Tamil|Taml
    te|తెలుగు|Telugu|Telu
    tem|KʌThemnɛ|Temne|Latn||Timne
    tet|Tetun|Tetum|Latn
    tg|Тоҷикӣ|Tajik|Cyrl
    th|ไทย|Thai|Thai
    ti|ትግርኛ|Tigrinya|Ethi
    tig|ትግረ|Tigre|Ethi
    tk|Türkmençe|Turkmen|Latn
    tl|Tagalog|Tagalog|Latn|fil
    tn|Setswana|Tswana|Latn
    to|Lea faka-Tonga|Tongan|Latn
    tpi|Tok Pisin|Tok Pisin|Latn
    tr|Türkçe|Turkish|Latn
    ts|Xitsonga|Tsonga|Latn
    tt|Татарча|Tatar|Cyrl
    tvl|Te Ggana Tuuvalu|Tuvaluan|Latn
    tw|Twi|Twi|Latn|ak
    ty|Reo Tahiti|Tahitian|Latn
    ug|ئۇيغۇرچە|Uyghur|Arab||Uighur
    uk|Українська|Ukrainian|Cyrl
    umb|Umbundu|Umbundu|Latn
    ur|اردو|Urdu|Arab
    uz|Oʻzbekcha|Uzbek|Latn
    vi|Tiếng Việt|Vietnamese|Latn
    war|Winaray|Waray|Latn
    wo|Wolof|Wolof|Latn
    xh|isiXhosa|Xhosa|Latn
    yi|ייִדיש|Yiddish|Hebr
    yo|Yorùbá|Yoruba|Latn
    yua|Maaya t’aan|Yucatec Maya|Latn||Maya,Mayan
    yue|廣東話|Cantonese|Hant
    zgh|ⵜⴰⵎⴰⵣⵉⵖⵜ|Standard Moroccan Tamazight|Tfng||Berber,Amazigh,Tamazight
    zh|中文|Chinese|Hans|zh-Hans|Mandarin
    zh-Hans|简体中文|Chinese (Simplified)|Hans||Simplified Chinese,Mandarin Simplified
    zh-Hant|繁體中文|Chinese (Traditional)|Hant||Traditional Chinese
    zu|isiZulu|Zulu|Latn
    zza|Zazakî|Zaza|Latn||Zazaki
    """
