# --no-force only says what it would be without.
deviation index-kept
project
echo 1 >a
commit baseline
echo 2 >a
experiment e1
echo 3 >a
run -q dvc exp apply --no-force e1
run cat a
