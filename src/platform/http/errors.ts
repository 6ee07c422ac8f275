/** The four errors that a person may meet; everything else expected is a value, and everything unexpected a 500. */
export class HttpError extends Error {
  readonly status: 403 | 404 | 409 | 429 | 413 | 415 | 400

  constructor(status: HttpError['status'], name: string) {
    super(name)
    this.name = name
    this.status = status
  }
}

/** There is no such thing here. Another organisation's thing does not exist either: the answers are the same. */
export class NotFound extends HttpError {
  constructor() {
    super(404, 'NotFound')
  }
}

/** It exists and this person may not. */
export class Forbidden extends HttpError {
  constructor() {
    super(403, 'Forbidden')
  }
}

/** Somebody else changed it meanwhile, or the same key came with other words. */
export class Conflict extends HttpError {
  constructor() {
    super(409, 'Conflict')
  }
}

export class TooMany extends HttpError {
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super(429, 'TooMany')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** What was sent could not be read: too large, of another type, or not what it says. */
export class BadBody extends HttpError {
  constructor(status: 400 | 413 | 415) {
    super(status, 'BadBody')
  }
}
