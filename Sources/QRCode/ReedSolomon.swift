/// Error correction over the field of 256 elements that QR codes use.
///
/// - Source: ISO/IEC 18004:2015, 7.5 and annex A: x⁸ + x⁴ + x³ + x² + 1, generator 2.
struct ReedSolomon {
    /// The divisor without its leading 1, the highest power first.
    private let divisor: [UInt8]

    init(checkBytes: Int) {
        var divisor = [UInt8](repeating: 0, count: checkBytes)
        divisor[checkBytes - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<checkBytes {
            for index in divisor.indices {
                divisor[index] = product(divisor[index], root)
                if index + 1 < checkBytes { divisor[index] ^= divisor[index + 1] }
            }
            root = product(root, 2)
        }
        self.divisor = divisor
    }

    /// The remainder of `data`, which goes behind it.
    func check(for data: ArraySlice<UInt8>) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ rest[0]
            for index in 1..<rest.count { rest[index - 1] = rest[index] }
            rest[rest.count - 1] = 0
            guard factor != 0 else { continue }
            let power = Int(logarithms[Int(factor)])
            for index in rest.indices where divisor[index] != 0 {
                rest[index] ^= powers[power + Int(logarithms[Int(divisor[index])])]
            }
        }
        return rest
    }
}

private func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    a == 0 || b == 0 ? 0 : powers[Int(logarithms[Int(a)]) + Int(logarithms[Int(b)])]
}

/// Powers of 2, twice round, so that no sum of two logarithms has to be wrapped.
private let powers: [UInt8] = {
    var powers: [UInt8] = []
    var value = 1
    for _ in 0..<510 {
        powers.append(UInt8(value))
        value <<= 1
        if value > 255 { value ^= 0x11D }
    }
    return powers
}()

private let logarithms: [UInt8] = {
    var logarithms = [UInt8](repeating: 0, count: 256)
    for power in 0..<255 { logarithms[Int(powers[power])] = UInt8(power) }
    return logarithms
}()
