import Foundation
import FuzzProperties

/// Called by libFuzzer for each file that it makes; ends the process where a promise is broken.
///
/// - `FUZZ_TARGET`: the name of the target, as `make fuzz` sets it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let broken = waiting { await chosen.broken(bytes) }
    guard broken.isEmpty else {
        fatalError("\(chosen.name): \(broken.prefix(5).joined(separator: "\n"))")
    }
    return 0
}

private let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.named(name) else {
        fatalError("FUZZ_TARGET must be one of: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
    }
    return target
}()

/// libFuzzer knows nothing of tasks: its thread sleeps until the answer is there.
private func waiting(_ work: @escaping @Sendable () async -> [String]) -> [String] {
    let answer = Answer()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        answer.set(await work())
        done.signal()
    }
    done.wait()
    return answer.value
}

private final class Answer: Sendable {
    private let lock = NSLock()
    // Guarded by `lock`.
    nonisolated(unsafe) private var lines: [String] = []

    func set(_ lines: [String]) { lock.withLock { self.lines = lines } }
    var value: [String] { lock.withLock { lines } }
}
