"""The benchmarks: ratios to a floor, measured in one run on one machine (`make bench`)."""
