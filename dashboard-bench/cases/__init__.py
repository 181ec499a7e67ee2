"""The speed cases: each runs the dashboard beside a peer and a limit, in turns, and gives back its figures."""
