public import Files
import Intake

extension NewYear {
  /// Writes all files: the folder appears whole, with the criteria that belong to it, or nothing does.
  ///
  /// - Errors: `FileProblem`: `.notEmpty` where the folder holds files already, and whatever keeps a file from being
  ///   written.
  public func write() throws(FileProblem) {
    let yearFolder = try OutputFolder(at: folder)
    for file in files { try yearFolder.write(file.bytes, to: file.name) }
    let isAdding = !isExample || !hasItsCriteria
    if isAdding { try addCriteria() }
    do {
      try yearFolder.commit()
    } catch {
      if isAdding { undoCriteria() }
      throw error
    }
  }

  /// Whether the criteria folder is what an example makes it: the run that made it was ended before the year's folder was
  /// in place, or somebody has removed that.
  public var hasItsCriteria: Bool {
    isExample && (try? Folder.names(in: criteria.path)) == criteriaFiles.map(\.name).sorted()
      && criteriaFiles.allSatisfy { (try? FileContents.read("\(criteria.path)/\($0.name)")) == $0.bytes }
  }

  private func addCriteria() throws(FileProblem) {
    if isExample {
      let home = try OutputFolder(at: criteria.path)
      for file in criteriaFiles { try home.write(file.bytes, to: file.name) }
      return try home.commit()
    }
    for file in criteriaFiles {
      let path = "\(criteria.path)/\(file.name)"
      switch FileKind(at: path) {
      case nil: break
      case .unknown(let reason): throw .unwritable(path: path, reason: reason)
      case .file, .folder, .other: throw .notEmpty(path: criteria.path, names: [file.name])
      }
      try OutputFile.write(file.bytes, to: path)
    }
  }

  private func undoCriteria() {
    for file in criteriaFiles { Folder.removeFile("\(criteria.path)/\(file.name)") }
    if isExample { Folder.remove(criteria.path) }
  }
}
