# Hooks as DVC lays them down, called by Git.
project
dvc remote add -q -d store ../ext/store
for hook in post-checkout pre-commit pre-push; do
    printf '#!/bin/sh\nexec dvc git-hook %s $@\n' "$hook" >.git/hooks/$hook
    chmod +x .git/hooks/$hook
done
echo 1 >a
dvc add -q a
git add -A
run git commit -q -m one
git checkout -q -b other
echo 2 >a
dvc add -q a
git add -A
run git commit -q -m two
sh_run 'git checkout -q main && cat a'
git init -q --bare ../ext/git
git remote add origin ../ext/git
run git push -q origin main other
