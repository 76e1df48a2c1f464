# cache.shared against a umask that would keep the group out, and that umask alone.
project
umask 077
echo 1 >a
run dvc config cache.shared group
run dvc add a
sh_run 'find .dvc/cache -printf "%m %p\n" | sort'
run dvc config --unset cache.shared
rm -rf .dvc/cache
run dvc add a
sh_run 'find .dvc/cache -printf "%m %p\n" | sort'
