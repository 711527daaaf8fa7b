extension RandomAccessCollection where Index == Int, Self: Sendable, Element: Sendable {
    /// The results of `transform` in the order of the elements, worked out on `workers` threads.
    ///
    /// - Order and content never depend on how many workers there are.
    /// - Chunks: elements are handed out in small runs, so that one slow page does not hold up the rest.
    package func concurrentMap<Result: Sendable>(
        workers: Int, _ transform: @Sendable @escaping (Element) -> Result
    ) async -> [Result] {
        guard workers > 1, count > 1 else { return map(transform) }
        let chunk = Swift.max(1, Swift.min(64, count / (workers * 4)))
        let starts = Array(stride(from: startIndex, to: endIndex, by: chunk))
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            var next = 0
            func addOne() {
                guard next < starts.count else { return }
                let number = next
                let range = starts[number]..<Swift.min(starts[number] + chunk, endIndex)
                next += 1
                group.addTask { (number, self[range].map(transform)) }
            }
            for _ in 0..<workers { addOne() }
            var parts = [[Result]?](repeating: nil, count: starts.count)
            for await (number, part) in group {
                parts[number] = part
                addOne()
            }
            return parts.flatMap { $0 ?? [] }
        }
    }
}
