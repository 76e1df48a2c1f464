# On a terminal the line that tells how far it is goes away before anything else is said.
command -v script >/dev/null || skip 'no program script here'
on_a_terminal() {
    script -qc "$*" /dev/null | sed 's/\x1b\[[0-9]*m//g; s/\r\x1b\[K/<clear>/g; s/\r//g' |
        sed -E 's/(<clear>Fetching: [0-9]+ of [0-9]+ files[^<]*)+/<progress>/'
}

project
mkdir d
echo 1 >d/x
echo 2 >d/y
quietly dvc add d
quietly dvc remote add -d store "$PWD/../ext/store"
quietly dvc push
rm -rf .dvc/cache d
spoilt=../ext/store/files/md5/26/ab0db90d72e28ad0ba1e22ee510510
chmod 644 $spoilt
echo 3 >$spoilt
run on_a_terminal dvc fetch <<'END'
<progress><clear>ERROR: failed to transfer '26ab0db90d72e28ad0ba1e22ee510510' - 'files/md5/26/ab0db90d72e28ad0ba1e22ee510510' of remote 'store' is corrupt: its content is not what its name says
ERROR: failed to fetch data from the cloud - 1 files failed to download
END
