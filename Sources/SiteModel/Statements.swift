/// Pages about the site itself, which it makes where the school has written none at the address.
package enum Statement: String, CaseIterable, Sendable {
    case accessibility, privacy
}

extension Site {
    /// Those that nobody wrote; an old address of another page counts as written.
    package var madeStatements: [Statement] {
        Statement.allCases.filter { statement in
            !pages.contains { page in
                page.segments == [statement.rawValue]
                    || page.front.aliases.contains {
                        $0.text.split(separator: "/").elementsEqual([Substring(statement.rawValue)])
                    }
            }
        }
    }
}
