package import Gettext

/// How far the translation of one page has come, without its words.
package struct PageStanding: Sendable {
    package let state: EditionState
    /// Words that families read in their language where the page is shown mixed or whole.
    package let wordsShown: Int
    package let words: StateWords
}

/// Words of the source by the state of their translation.
package struct StateWords: Sendable, Equatable {
    package var reviewed = 0
    package var current = 0
    package var stale = 0
    package var draft = 0
    package var missing = 0

    package init() {}

    package var all: Int { reviewed + current + stale + draft + missing }
    package var translated: Int { reviewed + current }

    package mutating func add(_ words: Int, _ state: MessageState) {
        switch state {
        case .reviewed: reviewed += words
        case .current: current += words
        case .stale: stale += words
        case .draft: draft += words
        case .missing, .gone: missing += words
        }
    }

    package mutating func add(_ other: StateWords) {
        reviewed += other.reviewed
        current += other.current
        stale += other.stale
        draft += other.draft
        missing += other.missing
    }
}
