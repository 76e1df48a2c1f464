# -q and -v exclude each other.
deviation usage-code
project
run -q dvc status -q -v
