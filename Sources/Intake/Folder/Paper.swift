public import Diagnostics

/// What the printed sheets say besides figures. What is not given stays blank for the pen.
public struct Paper: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Attached to a submission: carries "PHỤ LỤC", no national heading.
    case annex
    /// Sent on its own: carries the national heading and a signature.
    case standalone
  }

  public var kind = Kind.standalone
  /// The superior agency (cơ quan chủ quản).
  public var agency: Words?
  public var issuer: Words?
  public var place: Words?
  /// Of a paper sent on its own, with its symbol: `15/BC-CTTĐT`; what stands before the stroke may be left out.
  public var number: String?
  public var date: SigningDate?
  /// What an annex is attached to.
  public var submission = Submission()
  /// The legal bases; nil for those of the criteria set.
  public var basis: PrintedLines?
  public var signer: Signer?
  public var preparer: Signer?
  /// To whom a paper is sent (Nơi nhận).
  public var recipients: PrintedLines?
  /// Where a paper is filed (Lưu): `VT, CTTĐT`.
  public var filed: String?
  /// A remark under every title, such as "minh họa".
  public var note: Words?

  public init() {}
}

/// The paper that an annex is attached to: a Tờ trình, unless it says otherwise.
public struct Submission: Hashable, Sendable {
  public var title = Words("Tờ trình", "Submission")
  /// With its symbol: `15/TTr-CTTĐT`; what stands before the stroke may be left out.
  public var number: String?
  public var date: SigningDate?
  /// Who sends it, where that is to be told.
  public var issuer: Words?

  public init() {}
}

/// Who signs: the lines above the signature, such as "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH", and the name below it.
public struct Signer: Hashable, Sendable {
  public var title: PrintedLines
  /// nil where it is left to the pen or a stamp.
  public var name: String?

  public init(title: PrintedLines, name: String? = nil) {
    self.title = title
    self.name = name
  }
}

/// Lines that are printed one below the other, in both languages.
public struct PrintedLines: Hashable, Sendable {
  public var vi: [String]
  public var en: [String]

  public init(vi: [String], en: [String]) {
    self.vi = vi
    self.en = en
  }

  public subscript(language: Language) -> [String] {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
