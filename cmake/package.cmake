# SPDX-License-Identifier: GPL-3.0-or-later
# What an installed service needs besides its programs, and the Debian package (deploy/package.sh).
# Needs help2man, which CMakeLists.txt has looked for.
find_program(GZIP gzip REQUIRED)

set(PACKAGED ${CMAKE_BINARY_DIR}/packaged)
file(MAKE_DIRECTORY ${PACKAGED})

# zipped(SOURCE NAME [COMMAND...]): NAME.gz below PACKAGED, from a file or from what a command prints.
function(zipped source name)
  add_custom_command(OUTPUT ${PACKAGED}/${name}.gz COMMAND ${GZIP} -9nc ${source} > ${PACKAGED}/${name}.gz DEPENDS ${source} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY PACKAGED_FILES ${PACKAGED}/${name}.gz)
endfunction()

function(man_page program summary)
  set(page ${PACKAGED}/${program}.1)
  add_custom_command(
    OUTPUT ${page}
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 ${HELP2MAN} --no-info --locale=C.UTF-8 --name=${summary} --output=${page} $<TARGET_FILE:${program}>
    DEPENDS ${program} VERBATIM)
  zipped(${page} ${program}.1)
endfunction()
man_page(gijiroku-index "read minutes and publish an index of them")
man_page(gijiroku-searchd "serve an index of minutes over HTTP")
man_page(gijiroku-search "search an index of minutes")
man_page(gijiroku-mcp "serve an index of minutes to AI clients")

# The day of the release is in CHANGELOG.md; that of a version in the making is the last one's.
file(STRINGS CHANGELOG.md released REGEX "^## \\[[0-9.]+\\] - ")
list(GET released 0 released)
string(REGEX REPLACE ".* - " "" released "${released}")
execute_process(COMMAND date -u -R -d ${released} OUTPUT_VARIABLE RELEASE_DATE OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(deploy/debian/changelog.in ${PACKAGED}/changelog.Debian @ONLY)
zipped(${PACKAGED}/changelog.Debian changelog.Debian)
zipped(${CMAKE_SOURCE_DIR}/CHANGELOG.md changelog)

get_property(files GLOBAL PROPERTY PACKAGED_FILES)
add_custom_target(packaged ALL DEPENDS ${files})

set(COMPONENT COMPONENT package EXCLUDE_FROM_ALL)
install(FILES ${PACKAGED}/gijiroku-index.1.gz ${PACKAGED}/gijiroku-searchd.1.gz ${PACKAGED}/gijiroku-search.1.gz ${PACKAGED}/gijiroku-mcp.1.gz
        DESTINATION share/man/man1 ${COMPONENT})
install(FILES ${PACKAGED}/changelog.Debian.gz ${PACKAGED}/changelog.gz deploy/debian/copyright NOTICE README.md docs/operations.md
        DESTINATION share/doc/gijiroku ${COMPONENT})
foreach(program gijiroku-index gijiroku-searchd gijiroku-search gijiroku-mcp)
  install(FILES deploy/completion.bash DESTINATION share/bash-completion/completions RENAME ${program} ${COMPONENT})
endforeach()
file(GLOB units CONFIGURE_DEPENDS deploy/systemd/*)
install(FILES ${units} DESTINATION /lib/systemd/system ${COMPONENT})
install(PROGRAMS deploy/after-index.sh deploy/index-again.sh DESTINATION lib/gijiroku ${COMPONENT})
install(FILES deploy/gijiroku.sysusers DESTINATION lib/sysusers.d RENAME gijiroku.conf ${COMPONENT})
install(FILES deploy/gijiroku.tmpfiles DESTINATION lib/tmpfiles.d RENAME gijiroku.conf ${COMPONENT})
install(FILES deploy/index.toml deploy/public.toml deploy/staff.toml DESTINATION /etc/gijiroku ${COMPONENT})
install(FILES deploy/nginx.conf DESTINATION /etc/nginx/sites-available RENAME gijiroku ${COMPONENT})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gijiroku)
set(CPACK_PACKAGE_CONTACT "The Gijiroku contributors <gijiroku@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "full-text search for Japanese government minutes")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Reads minutes of assemblies and committees (PDF, Word, HTML, text), understands
who said what on which item, and serves ranked results with highlighted
snippets on the web. A literal query finds what grep finds; spelling variants
are found too. What is not public is not merely filtered: the public service
does not have it.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL Unspecified package)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The dictionary must be the one that the program was built with: its fingerprint is in every index.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "init-system-helpers (>= 1.54~), mecab-ipadic-utf8, poppler-data, poppler-utils, systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "nginx, tesseract-ocr-jpn, libreoffice-writer-nogui | libreoffice-writer")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${CMAKE_SOURCE_DIR}/deploy/debian/postinst ${CMAKE_SOURCE_DIR}/deploy/debian/prerm ${CMAKE_SOURCE_DIR}/deploy/debian/postrm
    ${CMAKE_SOURCE_DIR}/deploy/debian/conffiles)
include(CPack)
