# Before the first commit.
git init -q -b main .
mkdir -p .dvc/tmp
: >.dvc/config
printf 'a,b\n1,2\n' >f.csv
run dvc plots diff --targets f.csv
run -j dvc plots diff --json --targets f.csv
