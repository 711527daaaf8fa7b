import WordLists

extension Rule {
    /// Every rule, in the order of `explain`.
    package static let all: [Rule] =
        [
            .schoolJargon, .unexplainedAcronym, .longSentence, .hardToRead, .vagueLinkText, .missingImageText,
            .skippedHeading, .glossaryLink,
            .brokenLink, .missingTranslation, .staleTranslation, .noWayToReply, .endBeforeStart, .wrongWeekday,
            .unknownKey,
            .eventOnClosureDay, .outsideTerm, .doubleBooking, .dateInPast, .missingPlace, .missingBarriers,
            .translatedTitleMissing, .invalidDate, .unknownZone, .neverHappens, .privateEventKeptOut, .duplicateUID,
            .repeatedEvent,
            .manyAcronyms, .manyCommas, .longParagraph, .passiveVoice, .complexWord, .allCapitals, .exclamationMarks,
            .slashedWords, .ambiguousDate, .vagueTime, .manyNumbers,
            .unsafeHTML, .unusedFootnote, .unknownAttribute, .unmatchedContainer, .repeatedAnchor,
            .noSummary, .noNextStep, .documentOnly, .mustWithoutReason, .oneWayTone, .noInterpreterOffer,
            .mixedTerms, .muchJargon, .harderTranslation, .harderThanBefore,
            .wordyPhrase, .hiddenVerb, .doubleNegative, .figureOfSpeech, .latinAbbreviation, .relativeDate,
            .pictureOf, .longImageText, .repeatedImageText, .pictureOfText, .movingPicture, .videoWithoutCaptions,
            .emptyHeading, .longHeading, .repeatedHeading, .boldAsHeading, .fakeList,
            .sameLinkText, .tableWithoutHeader, .layoutTable, .emptyCell,
            .unmarkedLanguage, .manyEmoji, .fancyLetters, .toldByLook,
            .deficitLanguage, .oneKindOfFamily, .oneCulture, .labelledChild, .blamingTone, .stiffReminder, .houseStyle,
        ] + ofThemes + translationFaults

    /// Rules that take words from packs.
    package static let wordRules = all.filter { $0.wordScope != nil }
    static let wordScopes = Dictionary(uniqueKeysWithValues: wordRules.map { ($0.name, $0.wordScope ?? .everywhere) })

    /// What the readers of calendars report themselves.
    static let calendarReaders: Set<String> = Set(
        [
            Rule.endBeforeStart, .invalidDate, .unknownZone, .neverHappens, .privateEventKeptOut, .duplicateUID,
            .repeatedEvent,
        ].map(
            \.name))

    package static func named(_ name: String) -> Rule? {
        all.first { $0.name == name }
    }
}
