import SourceText

/// `{% for %}`: what it goes through, and the names that each turn has.
extension Renderer {
    /// Whether there is a first turn.
    mutating func startLoop(_ loop: Loop) -> Bool {
        guard let list = value(of: loop.list), var items = loopItems(of: list, loop) else { return false }
        if let condition = loop.condition {
            items = items.filter { item in
                guard spend(1, at: program.places[loop.list]) else { return false }
                bind(item, loop)
                return isTrue(condition)
            }
        }
        guard let first = items.first, spend(1, at: program.places[loop.list]) else { return false }
        loops.append(RunningLoop(items: items))
        bind(first, loop)
        return true
    }

    /// Whether there is one more turn.
    mutating func nextItem(_ loop: Loop) -> Bool {
        let last = loops.count - 1
        loops[last].index += 1
        guard loops[last].index < loops[last].items.count, spend(1, at: program.places[loop.list]) else {
            loops.removeLast()
            return false
        }
        for slot in loop.forgotten { slots[base + slot] = nil }
        bind(loops[last].items[loops[last].index], loop)
        return true
    }

    /// Gives the loop's names the values of one turn.
    private mutating func bind(_ item: TemplateValue, _ loop: Loop) {
        if let secondSlot = loop.secondSlot, case .list(let pair) = item {
            slots[base + loop.slot] = pair[0]
            slots[base + secondSlot] = pair[1]
        } else {
            slots[base + loop.slot] = item
        }
    }

    /// What the loop goes through: with two names, lists of two.
    private mutating func loopItems(of list: TemplateValue, _ loop: Loop) -> [TemplateValue]? {
        switch list {
        case .list(let items):
            if loop.secondSlot != nil, let odd = items.first(where: { !$0.isPair }) {
                report(
                    "wrong-template-value", "this loop wants two names for each item, and one is \(odd.kind)",
                    at: loop.list,
                    help: "use one name, or loop over a record")
                return nil
            }
            return items
        case .record(let fields):
            return loop.secondSlot == nil ? sortedKeys(fields).map(TemplateValue.text) : sortedPairs(fields)
        default:
            report(
                "wrong-template-value", "'\(source(loop.list))' is \(list.kind), and a loop needs a list",
                at: loop.list,
                help: list == TemplateValue.none ? "ask 'is none' before the loop" : "loop over a list or a record")
            return nil
        }
    }

    func loopField(_ field: LoopField) -> TemplateValue {
        guard let loop = loops.last else { return .none }
        switch field {
        case .index: return .int(loop.index + 1)
        case .index0: return .int(loop.index)
        case .first: return .bool(loop.index == 0)
        case .last: return .bool(loop.index == loop.items.count - 1)
        case .length: return .int(loop.items.count)
        }
    }
}

/// A loop that is running.
struct RunningLoop {
    let items: [TemplateValue]
    var index = 0
}

extension TemplateValue {
    fileprivate var isPair: Bool {
        if case .list(let items) = self { items.count == 2 } else { false }
    }
}

/// Keys in the order in which records are walked.
func sortedKeys(_ fields: [String: TemplateValue]) -> [String] {
    fields.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The fields of a record as lists of two, in the order in which records are walked.
func sortedPairs(_ fields: [String: TemplateValue]) -> [TemplateValue] {
    sortedKeys(fields).map { .list([.text($0), fields[$0] ?? TemplateValue.none]) }
}
