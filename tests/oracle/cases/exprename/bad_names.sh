# New names that are none.
project
three_experiments
for name in 'a b' 'a..b' 'a~b' 'a^b' 'a:b' '.x' 'x.' 'x.lock' '/x' 'x/' 'a?' 'a*' 'a[' ''; do
    run -q dvc exp rename two "$name"
done
run dvc exp rename two 'a^b'
run dvc exp rename nosuch 'a^b'
run dvc exp rename two @
run dvc exp rename exp-one 'ünï'
run dvc exp list --name-only
