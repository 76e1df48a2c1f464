# Usage: what is missing and what is too much.
project
run -h dvc remote
run -q dvc remote nosuch
run -h dvc remote add
run -h dvc remote add name
run -h dvc remote modify a
run -h dvc remote rename a
run -h dvc remote list x
run -h dvc remote add --global --local x /ext/x
run dvc remote add -q -d a /ext/a
run dvc remote list -q
run dvc remote default -q
