# A clean workspace; then the next baseline.
deviation line-order
deviation exec-refs
deviation repro-dat
project
echo 1 >a
commit one
run dvc exp save -n s1
echo 2 >a
commit two
run dvc exp save -n s1
run dvc exp list -A
