# What queued experiments and those that run elsewhere use stays, whatever the scope.
project
for n in 1 2 3 4; do
    echo $n >a
    quietly dvc add a
    git add -A
    [ $n = 4 ] || git commit -q -m $n
done
git update-ref -m 'dvc-exp:x' --create-reflog refs/exps/celery/stash "$(git rev-parse HEAD~1)"
mkdir -p .dvc/tmp/exps/tmpabc
git clone -q . .dvc/tmp/exps/tmpabc
(cd .dvc/tmp/exps/tmpabc && git checkout -q HEAD~2 && mkdir -p .dvc/tmp && printf '[cache]\n    dir = ../../../../cache\n' >.dvc/config.local)
run dvc gc -w -f <<'END'
WARNING: This will remove all cache except items used in the workspace of the current repo.
Removed 1 objects from repo cache.
No unused 'legacy' cache to remove.
END
run sh -c 'cat .dvc/cache/files/md5/*/* | sort' <<'END'
1
2
4
END
git update-ref -d refs/exps/celery/stash
rm -rf .dvc/tmp/exps
run dvc gc -w -f -q
run sh -c 'cat .dvc/cache/files/md5/*/* | sort' <<'END'
4
END
