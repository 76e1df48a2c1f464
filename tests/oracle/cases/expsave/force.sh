# --force takes the place of the experiment of the name; of another baseline it is free.
deviation exec-refs
deviation repro-dat
deviation line-order
project
echo 1 >a
commit first
echo 2 >a
run dvc exp save -n s1
run dvc exp save -n s1 --force -m 'second'
git checkout -q .
echo 3 >a
commit second
echo 4 >a
run dvc exp save -n s1
run dvc exp list -A --name-only
