import Foundation
import Testing

struct CaseTests {
    @Test(arguments: CalendarCase.all)
    func takesPlaceAsTheStandardSays(_ example: CalendarCase) {
        #expect(example.result == example.expected)
    }

    @Test func everyCalendarHasItsExpectation() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: CalendarCase.folder.path)
        #expect(CalendarCase.all.count >= 300)
        #expect(files.count { $0.hasSuffix(".ics") } == CalendarCase.all.count)
        #expect(files.count { $0.hasSuffix(".expected") } == CalendarCase.all.count)
    }

    /// Where the library says something else, `disagreements` says why we follow the RFC, and nowhere else.
    @Test func recurringIcalEventsSaysTheSame() throws {
        let output = try PythonJudge.run("occurrences.py", [CalendarCase.folder.path])
        let verdicts = try JSONDecoder().decode([String: Verdict].self, from: output)
        #expect(verdicts.count == CalendarCase.all.count)
        for example in CalendarCase.all {
            let isSame = verdicts[example.name] == .dates(example.dates)
            #expect(
                isSame == (disagreements[example.name] == nil),
                "\(example.name): \(String(describing: verdicts[example.name]))")
        }
        #expect(Set(disagreements.keys).isSubset(of: CalendarCase.all.map(\.name)))
    }

    private enum Verdict: Decodable, Equatable {
        case dates([String])
        case refused(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let dates = try? value.decode([String].self) {
                self = .dates(dates)
            } else {
                self = .refused(try value.decode(String.self))
            }
        }
    }
}
