extension Rule {
    /// Every rule, in the order of `explain`.
    package static let all: [Rule] = [
        .schoolJargon, .unexplainedAcronym, .longSentence, .hardToRead, .vagueLinkText, .missingImageText,
        .skippedHeading,
        .brokenLink, .missingTranslation, .staleTranslation, .noWayToReply, .endBeforeStart, .wrongWeekday, .unknownKey,
        .unsafeHTML, .unusedFootnote, .unknownAttribute, .unmatchedContainer, .repeatedAnchor,
    ]

    package static func named(_ name: String) -> Rule? {
        all.first { $0.name == name }
    }
}
