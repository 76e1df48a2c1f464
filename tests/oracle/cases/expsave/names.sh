# Names and messages.
deviation exec-refs
deviation repro-dat
project
echo 1 >a
commit one
echo 2 >a
run dvc exp save
run dvc exp save -n a/b
run dvc exp save -f -n 'a b'
run dvc exp save -n 0m -m 'my words'
run dvc exp save -n 0m2 -M 'old option'
tick
run dvc exp save -n 0empty -m ''
run -q dvc exp save --nosuch
