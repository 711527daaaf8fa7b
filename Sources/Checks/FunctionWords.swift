import WordLists

/// The small words of languages, by which a sentence shows what language it is in.
///
/// - Cost: one look into a table a word; most words are in none.
struct FunctionWords: Sendable {
    /// In an order that stays: a language's number is its bit.
    static let languages = lists.map(\.language)
    static let table = FunctionWords()

    /// Open addressing; a digest of 0 is an empty place.
    private var digests: [UInt64]
    private var bits: [UInt64]

    /// The bit of a language, a BCP 47 tag; 0 where its small words are not known.
    static func bit(of language: String) -> UInt64 {
        let primary = language.prefix { $0 != "-" }
        return languages.firstIndex { $0 == primary }.map { 1 << UInt64($0) } ?? 0
    }

    /// The languages that have a word, one bit each.
    ///
    /// - Parameter digest: a `NormalWord`'s.
    func languages(of digest: UInt64) -> UInt64 {
        let mask = digests.count - 1
        var place = Int(truncatingIfNeeded: digest) & mask
        while digests[place] != 0 {
            if digests[place] == digest { return bits[place] }
            place = (place + 1) & mask
        }
        return 0
    }

    private init() {
        digests = Array(repeating: 0, count: 4096)
        bits = Array(repeating: 0, count: 4096)
        for (index, list) in FunctionWords.lists.enumerated() {
            for word in list.words.split(separator: " ") {
                let wanted = digest(of: word)
                guard wanted != 0 else { continue }
                var place = Int(truncatingIfNeeded: wanted) & 4095
                while digests[place] != 0, digests[place] != wanted { place = (place + 1) & 4095 }
                digests[place] = wanted
                bits[place] |= 1 << UInt64(index)
            }
        }
    }

    /// Words of grammar, small letters; a word may be in several languages.
    private static let lists: [(language: String, words: String)] = [
        (
            "en",
            "the a an and or of to in on at for with from by is are was were be been will can must may this that these "
                + "those you your we our they their he she his her it its not no if when who what how all as but so do "
                + "does have has had than then there here about after before into out up please at least each every"
        ),
        (
            "es",
            "el la los las un una unos unas de del al y o en con por para que se su sus es son está están fue ser no si "
                + "más como pero cuando donde este esta estos estas lo le les nos muy también ha han hay a todos todas"
        ),
        (
            "fr",
            "le la les un une des du de et ou en dans avec pour par sur que qui ne pas est sont été être ce cette ces son "
                + "sa ses leur leurs nous vous il elle ils elles au aux plus si mais où à se y a ont tous toutes votre notre"
        ),
        (
            "de",
            "der die das den dem des ein eine einen einem einer und oder in im am an auf mit von zu zum zur für bei nach "
                + "ist sind war werden wird kann nicht kein wir sie er es ihr ihre unser unsere als auch wenn dass wie aus "
                + "über vor alle bitte haben hat"
        ),
        (
            "it",
            "il lo la i gli le un uno una di del della dei delle da dal in nel nella con per su che non è sono si come ma "
                + "se questo questa anche più ha hanno al alla ai alle e o dove quando essere ogni"
        ),
        (
            "pt",
            "o a os as um uma uns umas de do da dos das em no na nos nas com por para que se não é são está foi ser mais "
                + "como mas quando este esta seu sua também ao à e ou pelo pela todos todas há"
        ),
        (
            "nl",
            "de het een en of van in op met voor te aan bij naar uit om is zijn was worden wordt kan niet geen wij we u uw "
                + "je jullie ze hij dit dat deze die ook als maar door over alle heeft hebben onze moet"
        ),
        (
            "pl",
            "i w z na do nie się jest są to że o po za od dla jak ale lub oraz przez przy czy tym tego ten ta te będzie "
                + "być może można ich jego jej nas was państwo prosimy które który która wszystkie każdy u we ze"
        ),
        (
            "so",
            "waa iyo ee ka ku u ay uu in la oo ah si ama wax waxa waxaan waxay haddii kuwa marka ilmaha carruurta aan "
                + "laga loo lagu dugsiga fadlan mid kale inaad waad ayaa ugu"
        ),
        (
            "ro",
            "și sau în la de din cu pe pentru că nu este sunt un o se să care mai prin ca al ale cei cele această acest "
                + "vă dumneavoastră noi au fost fi dacă când toate toți"
        ),
        (
            "tr",
            "ve bir bu için ile da de olarak olan çok daha gibi ne ya veya değil en kadar sonra her mi mı siz biz okul "
                + "lütfen ama o şu var yok olduğu"
        ),
        (
            "sv",
            "och att det en ett i på är som för med av till den de har inte om vi ni du kan ska eller när från vid alla "
                + "också vår era måste blir"
        ),
        (
            "nb",
            "og å det en et i på er som for med av til den de har ikke om vi dere du kan skal eller når fra ved alle også "
                + "vår må blir hvis"
        ),
        (
            "da",
            "og at det en et i på er som for med af til den de har ikke om vi I du kan skal eller når fra ved alle også "
                + "vores må bliver hvis jer"
        ),
        (
            "cs",
            "a v na se že je jsou to do z s o k ve pro za po od jak ale nebo při který která které jeho jejich není být "
                + "můžete prosím všechny děti tento u si už"
        ),
        (
            "hu",
            "a az és hogy nem is egy van volt ez de meg vagy ha mint csak már el ki be fel kell lehet minden kérjük "
                + "gyermek iskola után által"
        ),
        (
            "sq",
            "dhe në të e i një për me nga është janë që ka kanë nuk se si do ju ne ky kjo ose por kur duhet mund fëmijët "
                + "shkollës tuaj"
        ),
        (
            "sw",
            "na ya wa kwa ni za la katika kama au hii hiyo yako wako watoto shule tafadhali lakini ili kila baada yao cha "
                + "vya si kuwa"
        ),
        (
            "tl",
            "ang ng mga sa na at ay para kung ito hindi po ninyo inyong kayo namin ating nang may mayroon o bawat lahat "
                + "kapag paaralan"
        ),
        (
            "cy",
            "y yr a ac ar yn i o am ei eu ein eich mae yw bydd gan gyda neu os pan nid ysgol plant bod wedi cael er mwyn "
                + "pob hefyd"
        ),
        (
            "ar",
            "في من على إلى أن إن هذا هذه التي الذي مع عن ما لا أو كل بعد قبل كان هو هي يمكن لكم عند حتى ذلك ثم كما قد أي "
                + "نحن أنتم طفلك طفلكم المدرسة"
        ),
        (
            "ur",
            "کے کی کا میں ہے ہیں سے کو پر اور یہ وہ نے اس ان آپ ہم بھی نہیں کر کریں تو جو ایک یا کہ لیے ہو گا گے گی اپنے "
                + "بچے سکتے"
        ),
        (
            "fa",
            "و در به از که این را با است برای آن یک تا می شود شما ما هم نیز یا هر خود کنید باید اگر بر آنها ها های شد"
        ),
        (
            "ps",
            "د په او چې کې ته له دا نه سره یا هم تاسو مونږ کړئ کول لپاره ده دي یو څخه پر خپل شي وي کوي"
        ),
        ("ckb", "و لە بۆ کە بە ئەم ئەو لەگەڵ هەر یان نییە ئێمە ئێوە دەبێت بکەن هەموو دوای پێش"),
        (
            "ru",
            "и в на с по к из от для не что это как или но а за о у мы вы они он она его их ее если при все быть будет "
                + "можно ваш ваши наш который которые также чтобы до"
        ),
        (
            "uk",
            "і в на з по до із від для не що це як або але та за про у ми ви вони він вона його їх її якщо при всі бути "
                + "буде можна ваш ваші наш який які також щоб є"
        ),
        (
            "bg",
            "и в на с по към от за не че това как или но а до у ние вие те той тя го ги ако при всички да бъде може ваш "
                + "вашето нашето който които също е са се ще"
        ),
        ("hi", "के की का में है हैं से को पर और यह वह ने इस उन आप हम भी नहीं कर करें तो जो एक या कि लिए हो गा गे अपने बच्चे सकते"),
        ("ne", "को मा र छ छन् ले लाई पनि यो त्यो हामी तपाईं तपाईंको हुन्छ हुन गर्न गर्नुहोस् वा कि एक लागि भने बाट सँग"),
    ]
}
