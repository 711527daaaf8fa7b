/// One size of a QR code with error correction M.
///
/// - Source: ISO/IEC 18004:2015, tables 1, 7 and 9, and annex E.
struct QRVersion {
    let number: Int
    /// Bytes of data in all blocks.
    let dataBytes: Int
    /// Bytes of error correction in each block.
    let checkBytes: Int
    let blocks: Int
    /// Rows and columns on which the small squares stand.
    let alignment: [Int]

    var width: Int { 17 + 4 * number }
    var lengthBits: Int { number < 10 ? 8 : 16 }

    static func smallest(forBytes count: Int) -> QRVersion? {
        all.first { 4 + $0.lengthBits + 8 * count <= 8 * $0.dataBytes }
    }

    static let all: [QRVersion] = [
        QRVersion(number: 1, dataBytes: 16, checkBytes: 10, blocks: 1, alignment: []),
        QRVersion(number: 2, dataBytes: 28, checkBytes: 16, blocks: 1, alignment: [6, 18]),
        QRVersion(number: 3, dataBytes: 44, checkBytes: 26, blocks: 1, alignment: [6, 22]),
        QRVersion(number: 4, dataBytes: 64, checkBytes: 18, blocks: 2, alignment: [6, 26]),
        QRVersion(number: 5, dataBytes: 86, checkBytes: 24, blocks: 2, alignment: [6, 30]),
        QRVersion(number: 6, dataBytes: 108, checkBytes: 16, blocks: 4, alignment: [6, 34]),
        QRVersion(number: 7, dataBytes: 124, checkBytes: 18, blocks: 4, alignment: [6, 22, 38]),
        QRVersion(number: 8, dataBytes: 154, checkBytes: 22, blocks: 4, alignment: [6, 24, 42]),
        QRVersion(number: 9, dataBytes: 182, checkBytes: 22, blocks: 5, alignment: [6, 26, 46]),
        QRVersion(number: 10, dataBytes: 216, checkBytes: 26, blocks: 5, alignment: [6, 28, 50]),
    ]
}
