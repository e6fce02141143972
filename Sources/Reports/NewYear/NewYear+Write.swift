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
    if isExample {
      let home = try OutputFolder(at: criteria.path)
      for file in criteriaFiles { try home.write(file.bytes, to: file.name) }
      try home.commit()
    } else {
      try addCriteria()
    }
    do {
      try yearFolder.commit()
    } catch {
      undoCriteria()
      throw error
    }
  }

  private func addCriteria() throws(FileProblem) {
    for file in criteriaFiles {
      let path = "\(criteria.path)/\(file.name)"
      if FileKind(at: path) != nil { throw .notEmpty(path: criteria.path, names: [file.name]) }
      try OutputFile.write(file.bytes, to: path)
    }
  }

  private func undoCriteria() {
    for file in criteriaFiles { Folder.removeFile("\(criteria.path)/\(file.name)") }
    if isExample { Folder.remove(criteria.path) }
  }
}
