import Foundation
import QRCode
import Testing

/// What a reader of bar codes (zbar) makes of a picture of the code, as a phone's camera would see it.
private func scanned(_ rows: [UInt64], width: Int) throws -> String {
    let scale = 4
    let side = (width + 8) * scale
    var picture = Array("P5 \(side) \(side) 255\n".utf8)
    for y in 0..<side {
        for x in 0..<side {
            let (row, column) = (y / scale - 4, x / scale - 4)
            let isBlack =
                rows.indices.contains(row) && (0..<width).contains(column) && rows[row] >> UInt64(column) & 1 == 1
            picture.append(isBlack ? 0 : 255)
        }
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("qr-\(UUID().uuidString).pgm")
    try Data(picture).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
}

private func address(ofLength length: Int) -> String {
    let start = "https://oakfield.example/ar/classes/oak/"
    let letters = "the-quick-brown-fox-jumps-over-the-lazy-dog-0123456789/"
    var text = length >= start.count ? start : ""
    while text.count < length { text += letters.prefix(length - text.count) }
    return text
}

// The longest text of each size, and one letter more, which needs the next size.
@Test(arguments: [14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 213])
func aPhoneReadsTheAddressBack(length: Int) throws {
    let text = address(ofLength: length)
    let code = try #require(QRCode(text))
    #expect(try scanned(code.rows, width: code.width) == text)
}

@Test(arguments: [(14, 21), (15, 25), (62, 33), (63, 37), (213, 57)])
func theCodeIsAsSmallAsItCanBe(length: Int, width: Int) throws {
    #expect(try #require(QRCode(address(ofLength: length))).width == width)
}

@Test func lettersBeyondASCIIComeBackAsAddressesHaveThem() throws {
    let code = try #require(QRCode("https://przyklad.example/żółw/"))
    #expect(try scanned(code.rows, width: code.width) == "https://przyklad.example/%C5%BC%C3%B3%C5%82w/")
}

@Test func aStainIsMended() throws {
    let text = address(ofLength: 60)
    let code = try #require(QRCode(text))
    var rows = code.rows
    for row in 14..<18 { rows[row] |= 0b1111 << 14 }
    #expect(rows != code.rows)
    #expect(try scanned(rows, width: code.width) == text)
}

@Test func whatIsTooLongForPaperHasNoCode() {
    #expect(QRCode(address(ofLength: 214)) == nil)
    #expect(QRCode("") == nil)
}

@Test func thePathDrawsTheSameSquares() throws {
    let code = try #require(QRCode(address(ofLength: 57)))
    let path = String(decoding: code.path, as: UTF8.self)
    var rows = [UInt64](repeating: 0, count: code.width)
    var (x, y) = (0, 0)
    for match in path.dropFirst("M0 .5".count).matches(of: /m(-?\d+) (\d+)|h(\d+)/) {
        if let length = match.3.flatMap({ Int($0) }) {
            for square in x..<x + length { rows[y] |= 1 << UInt64(square) }
            x += length
        } else if let dx = match.1.flatMap({ Int($0) }), let dy = match.2.flatMap({ Int($0) }) {
            (x, y) = (x + dx, y + dy)
        }
    }
    #expect(rows == code.rows)
    // All that a page carries for it: 1 KB at most before it is packed twice as small.
    #expect(code.path.count < 2_000)
}
