import Foundation
import Testing

/// What stands in the output while a site is published, and after it failed.
@Suite struct PublishingTests {
    @Test func onlyWhatChangedIsReplacedAndWhatIsGoneIsRemoved() async throws {
        let site = try TemporarySite(
            """
            -- content/meals.md --
            # Meals

            Soup.
            -- content/clubs/chess.md --
            # Chess

            Chess is fun.
            -- content/downloads/form.txt --
            A form
            """)
        #expect(try await site.run("build").exitCode == 0)
        try site.write("public/.well-known/security.txt", "Contact: mailto:office@oakfield.example\n")
        try site.write("public/by-hand.html", "gone at the next build")
        func stamp(_ path: String) throws -> NSNumber? {
            try FileManager.default.attributesOfItem(atPath: site.folder + "/public/" + path)[.systemFileNumber]
                as? NSNumber
        }
        let form = try stamp("downloads/form.txt")
        let again = try await site.run("build")
        #expect(again.errors.contains("0 files new or changed, 1 removed"), "\(again.errors)")
        try site.remove("content/clubs")
        let run = try await site.run("build")
        #expect(run.exitCode == 0)
        #expect(!site.exists("public/clubs"), "the empty folders go too")
        #expect(!site.exists("public/by-hand.html"))
        #expect(site.exists("public/.well-known/security.txt"))
        let formNow = try stamp("downloads/form.txt")
        #expect(formNow == form)
    }

    @Test func aFileTakesThePlaceOfAFolderAndTheOtherWayRound() async throws {
        let site = try TemporarySite("-- content/menu/week.txt --\nSoup\n-- content/form --\nA form\n")
        #expect(try await site.run("build").exitCode == 0)
        try site.remove("content/menu")
        try site.remove("content/form")
        try site.write("content/menu", "Bread\n")
        try site.write("content/form/english.txt", "Name\n")
        let run = try await site.run("build")
        #expect(run.exitCode == 0, "\(run.testDescription)")
        #expect(site.text("public/menu") == "Bread\n")
        #expect(site.text("public/form/english.txt") == "Name\n")
        let fresh = try await site.run("build", "--output", "fresh")
        #expect(fresh.exitCode == 0)
        #expect(site.tree("public") == site.tree("fresh"))
    }

    @Test func aLinkInTheOutputNeverLeadsTheBuildElsewhere() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n-- elsewhere/index.html --\nkeep\n")
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        try site.remove("public/meals")
        try site.link("public/meals", to: "../elsewhere")
        try site.remove("public/robots.txt")
        try site.link("public/robots.txt", to: "../elsewhere/index.html")
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.tree("elsewhere") == ["index.html": Data("keep\n".utf8)])
        #expect(site.tree() == good)
    }

    @Test func aSecondBuildAtTheSameTimeSaysSo() async throws {
        let site = try TemporarySite()
        // `flock` of util-linux holds the lock that a build would hold.
        let run = try await site.shell("mkdir public.new && flock public.new \"$S\" build $TODAY")
        #expect(run.exitCode == 2, "\(run.testDescription)")
        #expect(
            run.errors.contains(
                "another build is writing to '\(site.realFolder)/public' just now; wait until it is done"))
        #expect(!site.exists("public"))
        #expect(try await site.run("build").exitCode == 0, "a lock is never left behind")
    }

    @Test func buildsThatRunAtOnceNeverMix() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n")
        let run = try await site.shell(
            "for i in 1 2 3 4; do \"$S\" build $TODAY & done; wait; \"$S\" build $TODAY --output fresh")
        #expect(run.exitCode == 0)
        #expect(site.tree("public") == site.tree("fresh"))
        #expect(!site.exists("public.new"))
    }

    @Test func aPublicationThatWasCutOffIsCarriedOutByTheNextBuildEvenOneWithErrors() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n-- content/old.md --\n# Old\n\nOld.\n")
        #expect(try await site.run("build").exitCode == 0)
        try site.write("content/meals.md", "# Meals\n\nBread.\n")
        try site.remove("content/old.md")
        #expect(try await site.run("build", "--output", "wanted").exitCode == 0)
        let wanted = site.tree("wanted")
        // As if the build had been killed when the home page was in place and the rest was not.
        let before = site.tree()
        let changed = wanted.filter { before[$0.key] != $0.value }.keys.sorted()
        let gone = before.keys.filter { wanted[$0] == nil }.sorted()
        #expect(gone.contains("old/index.html"))
        for path in changed { try site.write("public.new/site/" + path, [UInt8](wanted[path] ?? Data())) }
        _ = try await site.shell("mv public.new/site/index.html public/index.html 2>/dev/null; true")
        let plan = ["schoolgate plan 1"] + changed.map { "put " + $0 } + gone.map { "remove " + $0 } + ["end"]
        try site.write("public.new/plan", plan.map { $0 + "\0" }.joined())
        try site.write("content/meals.md", "---\ntitel: Meals\n---\n")
        let run = try await site.run("build")
        #expect(run.exitCode == 1)
        #expect(site.tree() == wanted)
        #expect(!site.exists("public.new"))
    }

    @Test(arguments: [
        "schoolgate plan 1\0put index.html\0", "put ../../x\0", "schoolgate plan 1\0put ../x\0end\0",
        "schoolgate plan 1\0remove ../site.yaml\0end\0",
    ])
    func aPlanThatIsNotWholeOrLeadsOutIsThrownAway(plan: String) async throws {
        let site = try TemporarySite()
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        try site.write("public.new/site/index.html", "half a page")
        try site.write("public.new/plan", plan)
        #expect(try await site.run("build").exitCode == 0)
        #expect(site.tree() == good)
        #expect(site.exists("site.yaml"))
    }

    /// After a kill at any moment the next build, even one with errors, leaves one whole site.
    ///
    /// The moments are fractions of a build that was measured, the same in every run, so that a slow machine is killed as often in
    /// each stage as a quick one. Every fifth time the build that puts things right is killed too.
    @Test func fiftyKillsAtAnyMomentLeaveTheOldSiteOrTheNewOne() async throws {
        let site = try TemporarySite()
        func write(_ word: String, _ numbers: ClosedRange<Int>) throws {
            for number in numbers { try site.write("content/page-\(number).md", "# Page \(number)\n\n\(word).\n") }
        }
        try write("First", 1...8)
        #expect(try await site.run("build", "--no-checks", "--output", "first").exitCode == 0)
        try site.remove("content/page-1.md")
        try write("Second", 2...9)
        let measured = try await site.shell(
            "start=$(date +%s%N); \"$S\" build $TODAY --no-checks --output second >&2; echo $(($(date +%s%N) - start))")
        let whole = try #require(Double(measured.output.trimmingCharacters(in: .newlines))) / 1e9
        let (first, second) = (site.tree("first"), site.tree("second"))
        var random = SplitMix(seed: 7)
        for kill in 1...50 {
            _ = try await site.shell("rm -rf public public.new; cp -a first public")
            for _ in 0..<(kill % 5 == 0 ? 2 : 1) {
                let moment = String(format: "%.3f", whole * (0.3 + 0.75 * random.fraction()))
                _ = try await site.shell(
                    "\"$S\" build $TODAY --no-checks >/dev/null 2>&1 & sleep \(moment); kill -9 $!; wait; true")
                for (path, bytes) in site.tree() {
                    #expect(bytes == first[path] || bytes == second[path], "half a file at \(path), kill \(kill)")
                }
            }
            try site.write("content/slip.md", "---\ntitel: Slip\n---\n")
            #expect(try await site.run("build", "--no-checks").exitCode == 1)
            try site.remove("content/slip.md")
            let left = site.tree()
            #expect(left == first || left == second, "kill \(kill)")
            #expect(!site.exists("public.new"), "kill \(kill)")
        }
    }

    // MARK: The disk says no

    @Test func aFullDiskLeavesTheSiteThatIsThere() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n")
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        try site.write("content/meals.md", "# Meals\n\n" + String(repeating: "Soup is hot.\n\n", count: 1000))
        // A limit on the size of files says no as a full disk does; `ulimit -f` counts blocks of 512 bytes.
        let run = try await site.shell("ulimit -f 16; exec \"$S\" build $TODAY >/dev/null")
        #expect(run.exitCode == 2, "\(run.testDescription)")
        #expect(
            run.errors.contains(
                "/public.new/site/meals/index.html' cannot be written: it is larger than files may be here"),
            "\(run.errors)")
        #expect(site.tree() == good)
        #expect(!site.exists("public.new"))
    }

    @Test func aFullDiskAtTheFirstBuildLeavesNothing() async throws {
        let site = try TemporarySite()
        let run = try await site.shell("ulimit -f 2; exec \"$S\" build $TODAY >/dev/null")
        #expect(run.exitCode == 2)
        #expect(!site.exists("public") && !site.exists("public.new"))
    }

    @Test func aReportThatCannotBeWrittenIsAFailure() async throws {
        let site = try TemporarySite()
        let run = try await site.shell("\"$S\" check --format json $TODAY > /dev/full")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("the disk is full"))
        #expect(
            try await site.shell("\"$S\" check --format json $TODAY | true; \"$S\" build $TODAY 2>&-").exitCode == 0)
        #expect(site.exists("public/index.html"))
    }

    /// A disk of its own in memory, as a container's volume is; only root can make one, and not everywhere.
    @Test func anOutputThatIsADiskOfItsOwnMayBeFullOrReadOnly() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n")
        let made = try await site.shell("mkdir public && mount -t tmpfs -o size=256k none public")
        guard made.exitCode == 0 else { return }
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        try site.write("content/menu.pdf", [UInt8](repeating: 1, count: 400_000))
        let full = try await site.run("build")
        #expect(full.exitCode == 2)
        #expect(full.errors.contains("the disk is full"), "\(full.errors)")
        #expect(site.tree() == good)
        try site.remove("content/menu.pdf")
        try site.write("content/meals.md", "# Meals\n\nBread.\n")
        _ = try await site.shell("mount -o remount,ro public")
        let readOnly = try await site.run("build")
        #expect(readOnly.exitCode == 2)
        #expect(readOnly.errors.contains("the disk is read-only"), "\(readOnly.errors)")
        #expect(site.tree() == good)
        #expect(try await site.shell("umount public").exitCode == 0)
    }

    /// As root, who may write everywhere, the program runs as another user.
    @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func anOutputThatNobodyMayWriteIntoStaysAsItIs() async throws {
        let site = try TemporarySite("-- content/meals.md --\n# Meals\n\nSoup.\n")
        #expect(try await site.run("build").exitCode == 0)
        let good = site.tree()
        try site.write("content/meals.md", "# Meals\n\nBread.\n")
        try site.write("content/new.md", "# New\n\nNew.\n")
        let run = try await site.shell(
            """
            cp "$S" ./program && chmod 755 program .
            if [ "$(id -u)" = 0 ]; then chown -R 65534 .; as="setpriv --reuid=65534 --regid=65534 --clear-groups"; fi
            chmod 555 public/meals
            $as ./program build $TODAY; code=$?
            chmod 755 public/meals; exit $code
            """)
        #expect(run.exitCode == 2, "\(run.testDescription)")
        #expect(run.errors.contains("/public/meals' cannot be replaced: you may not read or write it"), "\(run.errors)")
        #expect(site.tree() == good)
        #expect(!site.exists("public/new") && !site.exists("public.new"))
    }
}

/// The same numbers in every run; after Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// From 0 until before 1.
    mutating func fraction() -> Double {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return Double((value ^ value >> 31) >> 11) / 9_007_199_254_740_992
    }
}
