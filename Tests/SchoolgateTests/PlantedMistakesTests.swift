import Testing

/// `check` on pages with planted mistakes: each is found once, at its line and column.
@Suite struct PlantedMistakesTests {
    private struct Found: Hashable, CustomStringConvertible {
        let rule: String
        let file: String
        let line: Int
        let column: Int

        var description: String { "\(file):\(line):\(column) \(rule)" }
    }

    private func found(_ report: Report) -> Set<Found> {
        Set(report.diagnostics.map { Found(rule: $0.rule, file: $0.file, line: $0.line, column: $0.column) })
    }

    @Test func tenPlantedMistakesAreFoundAtTheirLineAndColumn() async throws {
        let page = "content/visiting.md"
        let site = try TemporarySite(
            """
            -- content/visiting.md --
            ---
            title: Visiting us
            sumary: How to find us
            ---

            Ünser Café: please call the SENCO before you come.

            We use phonics and continuous provision in our classes.

            Parents and carers who want to come to the concert on the last day of the term should first give the form that we sent home in the book bags to the office.

            To see the menu, [click here](index.md).

            ![](images/hall.png)

            ## By bus

            #### Which stop

            See our [bus times](bus-times.md).

            Come on Tuesday 14 October 2026.
            -- content/calendars/school.yaml --
            name: School dates
            events:
              - title: Spring fair
                date: 2026-10-02
                from: "16:00"
                to: "15:00"
                place: School field
            """)
        try site.write("content/images/hall.png", tinyPNG)
        let run = try await site.run("check", "--format", "json")
        #expect(run.exitCode == 1)
        let report = try run.json(Report.self)
        let wanted: Set<Found> = [
            Found(rule: "unknown-key", file: page, line: 3, column: 1),
            Found(rule: "unexplained-acronym", file: page, line: 6, column: 29),
            Found(rule: "school-jargon", file: page, line: 8, column: 20),
            Found(rule: "long-sentence", file: page, line: 10, column: 1),
            Found(rule: "vague-link-text", file: page, line: 12, column: 18),
            Found(rule: "missing-image-text", file: page, line: 14, column: 1),
            Found(rule: "skipped-heading", file: page, line: 18, column: 1),
            Found(rule: "broken-link", file: page, line: 20, column: 21),
            Found(rule: "wrong-weekday", file: page, line: 22, column: 9),
            Found(rule: "end-before-start", file: "content/calendars/school.yaml", line: 6, column: 9),
        ]
        let all = found(report)
        #expect(wanted.subtracting(all).isEmpty, "not found: \(wanted.subtracting(all)); found: \(all)")
        #expect(
            all.subtracting(wanted).filter { $0.rule != "school-jargon" }.isEmpty,
            "too much: \(all.subtracting(wanted))")
        #expect(report.version == 1)
        #expect(report.summary.errors == report.diagnostics.count { $0.severity == "error" })
        #expect(report.summary.files == 2)
        #expect(report.pages.contains { $0.file == page && $0.language == "en" && ($0.counts["words"] ?? 0) > 40 })
        #expect(
            report.diagnostics.allSatisfy {
                !$0.message.hasSuffix(".") && !$0.help.isEmpty && ($0.endLine, $0.endColumn) >= ($0.line, $0.column)
            })
    }

    @Test func aHardPageAndOneWithoutAContactAreFound() async throws {
        let hard = Array(
            repeating:
                "Regular attendance constitutes an indispensable prerequisite for satisfactory educational development.\n",
            count: 14
        ).joined(separator: "\n")
        let site = try TemporarySite(
            "-- content/policy-on-attendance.md --\n---\ntitle: Attendance\n---\n\n" + hard
                + "\nPlease return the form.\n")
        try site.write("site.yaml", "title: Oakfield School\ntime_zone: Europe/London\nlanguages: [en]\n")
        let report = try await site.run("check", "--format", "json").json(Report.self)
        let all = found(report)
        #expect(
            all.contains(Found(rule: "hard-to-read", file: "content/policy-on-attendance.md", line: 5, column: 1)),
            "\(all)")
        #expect(
            all.contains(Found(rule: "no-way-to-reply", file: "content/policy-on-attendance.md", line: 33, column: 1)),
            "\(all)")
        #expect(
            report.diagnostics.first { $0.rule == "hard-to-read" }?.message.contains("its hardest sentence") == true)
    }

    @Test func aMistakeThatIsAllowedWithAReasonIsNotReportedAndEveryOtherAllowanceIs() async throws {
        let site = try TemporarySite(
            """
            -- content/with.md --
            # With a reason

            <!-- allow unexplained-acronym: the sign at the gate says SENCO -->

            Call the SENCO.
            -- content/without.md --
            # Without a reason

            <!-- allow unexplained-acronym -->

            Call the SENCO.
            -- content/unused.md --
            # Nothing to allow

            <!-- allow long-sentence: quoted from the council letter -->

            Call the office.
            -- content/unknown.md --
            # A slip

            <!-- allow long-sentense: quoted from the council letter -->

            Call the office.
            -- content/front.md --
            ---
            title: For the whole page
            plain:
              ignore:
                - {rule: unexplained-acronym, reason: the sign at the gate says SENCO}
            ---

            Call the SENCO.
            """)
        let all = found(try await site.run("check", "--format", "json").json(Report.self))
        #expect(
            all == [
                Found(rule: "unexplained-acronym", file: "content/without.md", line: 5, column: 10),
                Found(rule: "unused-allowance", file: "content/without.md", line: 3, column: 1),
                Found(rule: "unused-allowance", file: "content/unused.md", line: 3, column: 1),
                Found(rule: "unused-allowance", file: "content/unknown.md", line: 3, column: 1),
            ], "\(all)")
        let text = try await site.run("check", "content/unknown.md")
        #expect(
            text.says(
                "content/unknown.md:3:1", "unused-allowance",
                "'long-sentense' is not a rule; did you mean 'long-sentence'?"))
        #expect(text.messages == 1, "only the file that was asked for")
    }

    @Test func strictAndFailOnSayWhatCountsAsFailure() async throws {
        let site = try TemporarySite("-- content/call.md --\n# Call us\n\nCall the SENCO.\n")
        #expect(try await site.run("check").exitCode == 0)
        #expect(try await site.run("check", "--fail-on", "error").exitCode == 0)
        #expect(try await site.run("check", "--fail-on", "warning").exitCode == 1)
        #expect(try await site.run("check", "--fail-on", "note").exitCode == 1)
        #expect(try await site.run("check", "content/index.md", "--fail-on", "warning").exitCode == 0)
        #expect(try await site.run("check", "content/nix.md").exitCode == 2)
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        try site.write("content/call.md", "# Call us\n\nCall the SENCO today.\n")
        #expect(try await site.run("build", "--strict").exitCode == 1)
        #expect(site.tree() == good)
        #expect(try await site.run("build", "--strict", "--no-checks").exitCode == 0)
    }

    @Test func theTextFormShowsThePlaceTheWordsAndWhatToDo() async throws {
        let site = try TemporarySite("-- content/call.md --\n# Call us\n\nPlease call the SENCO or the office.\n")
        let run = try await site.run("check")
        #expect(
            run.output.contains(
                "content/call.md:3:17: warning: 'SENCO' is not explained [unexplained-acronym]\n    Please call the SENCO or the office.\n                    ^^^^^\n    help: "
            ), "\(run.output)")
        let github = try await site.run("check", "--format", "github")
        #expect(
            github.output.contains(
                "::warning file=content/call.md,line=3,col=17,endColumn=22,title=unexplained-acronym::'SENCO' is not explained"
            ))
    }
}
