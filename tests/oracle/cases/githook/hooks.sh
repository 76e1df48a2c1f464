# What the hooks that `dvc install` lays down call.
run -h dvc git-hook pre-commit
project
small_pipeline
dvc repro -q
echo 1 >a
dvc add -q a
git config remote.origin.url x
dvc remote add -q -d store ../ext/store
commit one
run dvc git-hook pre-commit
echo 2 >a
run dvc git-hook pre-commit
run dvc git-hook pre-commit more words
rm a model.txt
run dvc git-hook post-checkout
run dvc git-hook post-checkout 1 2 0
run dvc git-hook post-checkout 1 2 1
rm model.txt
run dvc git-hook post-checkout 1 2 1 3
rm model.txt
PRE_COMMIT_CHECKOUT_TYPE=0
export PRE_COMMIT_CHECKOUT_TYPE
run dvc git-hook post-checkout 1 2 1
PRE_COMMIT_CHECKOUT_TYPE=1
run dvc git-hook post-checkout
rm model.txt
mkdir .git/rebase-merge
run dvc git-hook post-checkout
rmdir .git/rebase-merge
run dvc git-hook pre-push origin x
run dvc git-hook pre-push
mkdir sub
run dvc --cd sub git-hook pre-commit
echo 'stages: [' >dvc.yaml
run -h dvc git-hook pre-commit
run -h dvc git-hook
run -h dvc git-hook nosuch
run -h dvc git-hook merge-driver
