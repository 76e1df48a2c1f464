# Links into the cache of DVC 2.
project
old_data
dvc config cache.type hardlink
run dvc checkout
sh_run "stat -c \"%h %a %n\" f d/*"
run dvc unprotect f
run dvc status
run dvc add f
