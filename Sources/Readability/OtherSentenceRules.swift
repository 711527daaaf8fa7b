extension SentenceRules {
    static let turkish = SentenceRules()
        .adding(.title, "dr prof doç yrd av öğr sn uzm hz arş op yard")
        .adding(.never, "örn bkz krş yak cad sok sk mah bul blv apt bşk mad min max")
        .adding(.beforeNumber, "no nr s tel st sf kat daire dai faks bölüm")
        .adding(.mayEnd, "ltd a.ş şti t.c vs")
        .with(
            \.starters,
            """
            ama ancak artık bazı belki ben bir biz bize bizim bu buna bunu bunun burada bütün çok çocuğunuz çocuklar
            çünkü da daha de değil eğer en evet gelin gibi hangi hayır hem her herkes hiç için ile ilk iyi kim lütfen
            neden nasıl ne nerede o okul okulumuz onlar onu onun öğrenciler öğrenci öğretmen peki sadece saat siz size
            sizin son sonra şimdi şu tüm toplantı veliler ve veya ya yarın yeni yine zaman Çocuklar Çok Çünkü
            Öğrenciler Öğretmen Şimdi İlk İyi İçin
            """
        )
        .with(\.labels, "grup grubu oda salon sayfa plan bölüm")
        .with(
            \.calendar,
            """
            ocak şubat Şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba
            Çarşamba perşembe cuma cumartesi pazar
            """
        )
        .with(\.numbersAreOrdinals)

    /// Arabic, Farsi, Pashto, Urdu, Kurdish: single letters shorten titles.
    static let arabicScript = SentenceRules()
        .adding(.title, "د أ م ا أ.د دكتور ڈاکٹر پروفیسر ایم بی ایس اے سی ڈی")
        .adding(.beforeNumber, "ص ت رقم هاتف نمبر ش ج")
        .adding(.never, "مثلا")
        .adding(.time, "ق.ظ ب.ظ")

    /// Hindi, Bengali, Punjabi and their neighbours: `।` ends sentences, a full stop shortens titles and follows initials,
    /// which are written as English letters sound; those that are also last words of sentences are left out.
    static let indic = SentenceRules()
        .adding(.title, "आर के एस एम पी वी बी सी डी एन टी एल जे एच एफ यू এম এস বি ডি টি পি ਐਸ ਆਰ ਐਮ ਪੀ ਬੀ ਡੀ ਐਨ ਟੀ")
        .adding(.title, "डॉ डा श्री पं प्रो कु ডা ডঃ ড মো মোঃ প্রফ ਡਾ ਸ ਪ੍ਰੋ સ્વ ડૉ શ્રી dr mr mrs ms")
        .adding(.beforeNumber, "नं सं क्र पृ फ़ोन নং ਨੰ no")

    static let greek = SentenceRules()
        .adding(.title, "κ κα κ.κ Δρ δρ καθ Καθ αγ Αγ αρ")
        .adding(.never, "π.χ δηλ βλ κ.λπ.π λ.χ οδ Λεωφ λεωφ")
        .adding(.beforeNumber, "αρ σελ τηλ Τηλ αριθ κεφ άρθρ τ.κ")
        .adding(.time, "π.μ μ.μ")
        .with(\.semicolonAsks)
}
