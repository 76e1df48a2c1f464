# Names that Git takes for no branch.
deviation error-words
project
three_experiments
for name in 'a b' 'a..b' 'a~b' 'a^b' 'a:b' '.x' 'x.' 'x.lock' 'x/' '@'; do
    run -q dvc exp branch two -- "$name"
done
run git for-each-ref --format='%(refname)' refs/heads
