# With a filter such as Git LFS's: runs elsewhere and `exp apply` have files as they are checked out, commits as Git stores them.
project
small_pipeline
git config filter.rot.clean 'tr a-z b-za'
git config filter.rot.smudge 'tr b-za a-z'
echo '*.sh filter=rot' >.gitattributes
commit pipeline
first=$(head -n 1 train.sh)
quietly dvc exp run -n here
quietly dvc exp run --temp -n apart -S lr=0.3
echo '# an edit' >>train.sh
quietly dvc exp run --queue -n waits -S lr=0.4
git checkout -q .
quietly dvc exp run --run-all
quietly dvc exp apply waits
run sh -c 'tail -n 1 train.sh; git status --short train.sh' <<'END'
# an edit
 M train.sh
END
run test "$(head -n 1 train.sh)" = "$first"
run sh -c 'git cat-file -p "$(git for-each-ref --format="%(objectname)" "refs/exps/*/*/waits")":train.sh | tail -n 1' <<'END'
# bo feju
END
run dvc exp list --name-only <<'END'
apart
here
waits
END
