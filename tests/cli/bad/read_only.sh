# What may not be written to is left alone, and so is all else: files of mode 444, a directory of mode 555.
rights=-dac_override,-dac_read_search
if [ "$(id -u)" -eq 0 ]; then # to whom all is allowed
    dvc() { setpriv --bounding-set="$rights" --inh-caps="$rights" dvc "$@"; }
fi
project
small_pipeline
echo 1 >data
quietly dvc add data
quietly dvc repro
commit one
refused() {
    name=$1
    shift
    run dvc "$@" <<END
ERROR: unexpected error - [Errno 13] Permission denied: '/repo/$name'

Having any troubles? Hit us up at https://dvc.org/support, we are always happy to help!
[exit 255]
END
}

chmod 444 dvc.yaml data.dvc .dvc/config
refused dvc.yaml stage add -n more -o more 'echo more >more'
refused dvc.yaml freeze train
refused .dvc/config config core.autostage true
echo 2 >data
refused data.dvc add data
run git status --short </dev/null
chmod 644 dvc.yaml data.dvc .dvc/config

echo fresh >fresh
chmod 555 .
refused fresh.dvc add fresh
refused moved.dvc move data moved
chmod 755 .
run git status --short <<'END'
?? fresh
END
