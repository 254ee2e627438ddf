import ArgumentParser

@main struct Scrutineer: ParsableCommand {}
