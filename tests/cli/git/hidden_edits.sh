# Edits that Git was told not to look at are in the experiment, whoever converts the file: the stage has run with them.
project
small_pipeline
commit pipeline
quietly dvc repro
commit reproduced
edited() { # NAME: the line that was edited, as the experiment has it
    git cat-file -p "$(git for-each-ref --format='%(objectname)' "refs/exps/*/*/$1"):train.sh" | tail -n 1
}
git update-index --skip-worktree train.sh
echo '# here alone' >>train.sh
quietly dvc exp run -n plain
run edited plain <<'END'
# here alone
END
# git converts all files of a split index
git update-index --split-index
quietly dvc exp run -n split -S lr=0.2
run edited split <<'END'
# here alone
END
git update-index --no-split-index
# and those with a filter
echo '*.sh filter=upper' >.git/info/attributes
git config filter.upper.clean 'tr a-z A-Z'
quietly dvc exp run -n filtered -S lr=0.3
run edited filtered <<'END'
# HERE ALONE
END
git update-index --no-skip-worktree train.sh
git update-index --assume-unchanged train.sh
quietly dvc exp run -n assumed -S lr=0.4
run edited assumed <<'END'
# HERE ALONE
END
run git ls-files -v train.sh <<'END'
h train.sh
END
