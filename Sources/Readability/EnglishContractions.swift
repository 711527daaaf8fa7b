/// What an ending after an apostrophe adds: "didn't" 1, "can't" 0, "it'll" 1, "they'll" 0, "church's" 1, "dog's" 0.
func englishContraction(stem: SpelledWord, ending: SpelledWord) -> Int? {
    let last = stem[stem.count - 1]
    let beforeLast = stem[stem.count - 2]
    let endsInVowel = englishVowels.contains(last)
    switch (ending.count, ending[0]) {
    case (1, "s"):
        let hisses =
            last == "s" || last == "x" || last == "z" || last == "h" && (beforeLast == "c" || beforeLast == "s")
            || last == "e" && (beforeLast == "c" || beforeLast == "s" || beforeLast == "g" || beforeLast == "z")
        return hisses ? 1 : 0
    case (1, "t"): return last == "n" && !englishVowels.contains(beforeLast) ? 1 : 0
    case (1, "m"): return 0
    case (1, "d"): return last == "t" || last == "d" ? 1 : 0
    case (2, "l") where ending[1] == "l": return endsInVowel ? 0 : 1
    case (2, "v") where ending[1] == "e": return endsInVowel ? 0 : 1
    case (2, "r") where ending[1] == "e": return 0
    default: return nil
    }
}

private let englishVowels: LetterSet = "aeiouyw"
