# Names only and shas only, together and with a remote.
deviation line-order
project
three_experiments
run -h dvc exp list --name-only --sha-only
run dvc exp list -q --name-only
run -q dvc exp list a b
run -q dvc exp list --nosuch
